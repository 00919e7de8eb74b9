package dev.debrief.document.comparison;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** Which row of one document is which row of the other: by name first, then by what it says, then by likeness. */
final class RowPairs {
    private final List<Outline.Line> before;
    private final List<Outline.Line> after;
    private final WordDifference words;
    private final Map<Integer, Integer> partners = new HashMap<>();
    private final Map<Integer, Integer> back = new HashMap<>();

    RowPairs(List<Outline.Line> before, List<Outline.Line> after, WordDifference words) {
        this.words = words;
        this.before = before;
        this.after = after;
        match(Outline.Line::key, (one, other) -> !one.key().isEmpty());
        match(Outline.Line::values, (one, other) -> true);
        match(Outline.Line::text, (one, other) -> one.key().isEmpty());
        match(Outline.Line::label, this::isAlike);
    }

    /** The places of partners: before to after. */
    Map<Integer, Integer> partners() {
        return partners;
    }

    /** The place in the older document of a row of the newer one; -1 for none. */
    int inBefore(int placeInAfter) {
        return back.getOrDefault(placeInAfter, -1);
    }

    /** Rows that have no partner yet and agree in this; of several the first with the first. */
    private <K> void match(Function<Outline.Line, K> by, BiPredicate<Outline.Line, Outline.Line> alike) {
        Map<K, Deque<Integer>> waiting = new HashMap<>();
        for (int i = 0; i < before.size(); i++) {
            if (!partners.containsKey(i))
                waiting.computeIfAbsent(by.apply(before.get(i)), unused -> new ArrayDeque<>())
                        .add(i);
        }
        for (int j = 0; j < after.size(); j++) {
            if (back.containsKey(j)) continue;
            Deque<Integer> ones = waiting.get(by.apply(after.get(j)));
            if (ones == null || ones.isEmpty()) continue;
            int i = ones.remove();
            if (!alike.test(before.get(i), after.get(j))) continue;
            partners.put(i, j);
            back.put(j, i);
        }
    }

    /** Rows without a name of their own, such as lessons: at least half of the words are the same. */
    private boolean isAlike(Outline.Line one, Outline.Line other) {
        if (!one.key().isEmpty()) return false;
        int common = 0;
        for (Piece piece : words.between(one.text(), other.text())) {
            if (piece.side() == Side.BOTH) common += piece.text().length();
        }
        return 4 * common >= one.text().length() + other.text().length();
    }
}
