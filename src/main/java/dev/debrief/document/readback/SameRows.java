package dev.debrief.document.readback;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Which rows of a list that was edited by hand are which of the list it was made from. What is equal comes first, then
 * what names a row without doubt, then the one that says nearly the same, then the one in the same place between two
 * rows that were found.
 */
final class SameRows<T> {
    /** Comparing each with each costs too much with more than so many pairs. */
    private static final int MOST_PAIRS = 250_000;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");
    private static final double ALIKE = 0.5;

    private final List<T> before;
    private final List<T> after;
    /** By the place in the edited list, the place in the older one; -1 for none. */
    private final int[] origin;

    private final boolean[] taken;

    private SameRows(List<T> before, List<T> after) {
        this.before = before;
        this.after = after;
        this.origin = new int[after.size()];
        Arrays.fill(origin, -1);
        this.taken = new boolean[before.size()];
    }

    /**
     * For each row after, its place before; -1 for a new one.
     *
     * @param marks what two rows may have in common, the surest first; an empty text or list is no mark
     * @param text all words of a row
     */
    static <T> int[] find(List<T> before, List<T> after, List<Function<T, Object>> marks, Function<T, String> text) {
        SameRows<T> rows = new SameRows<>(before, after);
        marks.forEach(rows::byMark);
        rows.byLikeness(text);
        rows.byPlace();
        return rows.origin;
    }

    /** Of several that agree the first is the first. */
    private void byMark(Function<T, Object> mark) {
        Map<Object, Deque<Integer>> waiting = new HashMap<>();
        for (int i = 0; i < before.size(); i++) {
            if (!taken[i])
                waiting.computeIfAbsent(mark.apply(before.get(i)), unused -> new ArrayDeque<>())
                        .add(i);
        }
        for (int j = 0; j < after.size(); j++) {
            if (origin[j] >= 0) continue;
            Object marked = mark.apply(after.get(j));
            Deque<Integer> places = marked.equals("") ? null : waiting.get(marked);
            if (places != null && !places.isEmpty()) pair(places.remove(), j);
        }
    }

    private void pair(int i, int j) {
        origin[j] = i;
        taken[i] = true;
    }

    private void byLikeness(Function<T, String> text) {
        List<Integer> ones = new ArrayList<>();
        for (int i = 0; i < taken.length; i++) if (!taken[i]) ones.add(i);
        List<Integer> others = new ArrayList<>();
        for (int j = 0; j < origin.length; j++) if (origin[j] < 0) others.add(j);
        if ((long) ones.size() * others.size() > MOST_PAIRS) return;
        Map<Integer, Set<String>> words = new HashMap<>();
        for (int i : ones) words.put(i, words(text.apply(before.get(i))));
        for (int j : others) {
            Set<String> mine = words(text.apply(after.get(j)));
            int best = -1;
            double most = ALIKE;
            for (int i : ones) {
                double alike = taken[i] ? 0 : alike(words.getOrDefault(i, Set.of()), mine);
                if (alike < most || (alike == most && best >= 0)) continue;
                most = alike;
                best = i;
            }
            if (best >= 0) pair(best, j);
        }
    }

    /** Words are runs of letters and digits; text without blanks between words counts sign by sign. */
    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        for (String word : BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT), -1)) {
            boolean isRunning = word.codePoints().anyMatch(sign -> sign >= 0x0E00);
            if (isRunning) word.codePoints().forEach(sign -> words.add(Character.toString(sign)));
            else if (!word.isEmpty()) words.add(word);
        }
        return words;
    }

    /** How much of both is common: from 0 to 1. */
    private static double alike(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) return 0;
        long common = one.stream().filter(other::contains).count();
        return 2.0 * common / (one.size() + other.size());
    }

    /** Between two rows that stayed together, as many rows as there were are those that were there, rewritten. */
    private void byPlace() {
        int lastBefore = -1;
        int lastAfter = -1;
        for (int j = 0; j <= after.size(); j++) {
            if (j < after.size() && origin[j] < 0) continue;
            int i = j < after.size() ? origin[j] : before.size();
            if (i - lastBefore == j - lastAfter && isOpen(lastBefore, i)) {
                for (int k = 1; k < j - lastAfter; k++) pair(lastBefore + k, lastAfter + k);
            }
            lastBefore = i;
            lastAfter = j;
        }
    }

    private boolean isOpen(int from, int to) {
        for (int i = from + 1; i < to; i++) if (taken[i]) return false;
        return true;
    }
}
