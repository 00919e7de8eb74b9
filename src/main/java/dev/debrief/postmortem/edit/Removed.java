package dev.debrief.postmortem.edit;

import dev.debrief.document.Manuscript;
import dev.debrief.document.RowId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A row that was taken away and can come back. The manuscript remembers these in the field {@value #FIELD}, oldest
 * first, one word each ({@code timeline:t4:2}); what was typed in the row stays among its fields.
 *
 * @param place where the row stood, from 0
 */
record Removed(String list, RowId row, int place) {
    static final String FIELD = "desk.removed";

    static List<Removed> in(Manuscript manuscript) {
        return words(manuscript).stream().flatMap(word -> parse(word).stream()).toList();
    }

    static Manuscript take(Manuscript manuscript, String list, RowId row) {
        int place = Rows.of(manuscript, list).indexOf(row);
        if (place < 0) return manuscript;
        List<String> words = new ArrayList<>(words(manuscript));
        words.add(list + ":" + row + ":" + place);
        return Rows.with(Rows.change(manuscript, list, rows -> rows.remove(row)), FIELD, String.join(" ", words));
    }

    /** The row that went last comes back to its place. */
    static Manuscript putBack(Manuscript manuscript) {
        List<Removed> removed = in(manuscript);
        if (removed.isEmpty()) return manuscript;
        Removed last = removed.get(removed.size() - 1);
        List<String> left = words(manuscript).subList(0, words(manuscript).size() - 1);
        Manuscript without = Rows.with(manuscript, FIELD, String.join(" ", left));
        return Rows.change(without, last.list, rows -> {
            if (!rows.contains(last.row)) rows.add(Math.min(last.place, rows.size()), last.row);
        });
    }

    private static List<String> words(Manuscript manuscript) {
        String value = Rows.value(manuscript, FIELD).strip();
        return value.isEmpty() ? List.of() : List.of(value.split("\\s+"));
    }

    private static Optional<Removed> parse(String word) {
        String[] parts = word.split(":", 3);
        if (parts.length < 3 || !parts[2].matches("[0-9]{1,6}")) return Optional.empty();
        return Rows.id(parts[1]).map(row -> new Removed(parts[0], row, Integer.parseInt(parts[2])));
    }
}
