package dev.debrief.document.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Two lists side by side, so that as much as possible is common to both and keeps its order. */
final class Alignment {
    /** One element, of both lists or of one. */
    record Step<T>(Side side, T element) {}

    private Alignment() {}

    /** Empty where the lists are too long for the effort that is left. */
    static <T> Optional<List<Step<T>>> of(List<T> before, List<T> after, Effort effort) {
        int start = 0;
        int shorter = Math.min(before.size(), after.size());
        while (start < shorter && before.get(start).equals(after.get(start))) start++;
        int end = 0;
        while (end < shorter - start && fromEnd(before, end).equals(fromEnd(after, end))) end++;
        List<T> a = before.subList(start, before.size() - end);
        List<T> b = after.subList(start, after.size() - end);
        if (!effort.allows(a.size() + 1, b.size() + 1)) return Optional.empty();
        List<Step<T>> steps = new ArrayList<>();
        before.subList(0, start).forEach(same -> steps.add(new Step<>(Side.BOTH, same)));
        walk(a, b, longestCommon(a, b), steps);
        before.subList(before.size() - end, before.size()).forEach(same -> steps.add(new Step<>(Side.BOTH, same)));
        return Optional.of(steps);
    }

    private static <T> void walk(List<T> a, List<T> b, int[][] longest, List<Step<T>> steps) {
        int i = 0;
        int j = 0;
        while (i < a.size() && j < b.size()) {
            if (a.get(i).equals(b.get(j))) {
                steps.add(new Step<>(Side.BOTH, a.get(i++)));
                j++;
            } else if (longest[i + 1][j] >= longest[i][j + 1]) steps.add(new Step<>(Side.BEFORE, a.get(i++)));
            else steps.add(new Step<>(Side.AFTER, b.get(j++)));
        }
        while (i < a.size()) steps.add(new Step<>(Side.BEFORE, a.get(i++)));
        while (j < b.size()) steps.add(new Step<>(Side.AFTER, b.get(j++)));
    }

    /** The length of the longest common sequence from each pair of places on. */
    private static <T> int[][] longestCommon(List<T> a, List<T> b) {
        int[][] longest = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                longest[i][j] = a.get(i).equals(b.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        return longest;
    }

    private static <T> T fromEnd(List<T> list, int back) {
        return list.get(list.size() - 1 - back);
    }
}
