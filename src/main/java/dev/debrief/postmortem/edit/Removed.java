package dev.debrief.postmortem.edit;

import dev.debrief.document.FactorLabels;
import dev.debrief.document.Manuscript;
import dev.debrief.document.ManuscriptFields;
import dev.debrief.document.RowId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A row that was taken away and can come back. The manuscript remembers these in the field {@value #FIELD}, oldest
 * first, one word each ({@code timeline:t4:2:}); what was typed in the row stays among its fields.
 *
 * @param place where the row stood, from 0
 * @param pointing the fields that pointed at it by its label, as {@code F3} does
 */
record Removed(String list, RowId row, int place, List<String> pointing) {
    static final String FIELD = "desk.removed";

    static List<Removed> in(Manuscript typed) {
        return words(typed).stream().flatMap(word -> parse(word).stream()).toList();
    }

    static Manuscript take(Manuscript typed, String list, RowId row) {
        int place = typed.rows(list).indexOf(row);
        if (place < 0) return typed;
        Removed removed = new Removed(list, row, place, pointingAt(typed, list, row));
        Manuscript without = Rows.change(typed, list, rows -> rows.remove(row));
        Map<String, String> fields = new LinkedHashMap<>(without.fields());
        typed.fields().forEach((name, value) -> {
            if (removed.owns(name)) fields.put(name, value);
        });
        List<String> words = new ArrayList<>(words(typed));
        words.add(removed.word());
        return new Manuscript(fields, without.rows()).with(FIELD, String.join(" ", words));
    }

    /** The row that went last comes back to its place, and whatever pointed at it does so again. */
    static Manuscript putBack(Manuscript typed) {
        List<String> words = words(typed);
        if (words.isEmpty()) return typed;
        int last = words.size() - 1;
        Manuscript forgotten = typed.with(FIELD, String.join(" ", words.subList(0, last)));
        return parse(words.get(last)).map(removed -> removed.into(forgotten)).orElse(forgotten);
    }

    /** Whether this field was typed in the row. */
    boolean owns(String field) {
        return field.startsWith(ManuscriptFields.name(list, row, ""));
    }

    /** The same without what was typed in the row. */
    Manuscript forgottenIn(Manuscript typed) {
        if (typed.rows(list).contains(row)) return typed;
        Map<String, String> fields = new LinkedHashMap<>(typed.fields());
        fields.keySet().removeIf(this::owns);
        return new Manuscript(fields, typed.rows());
    }

    /** What was typed, without the rows that were taken away and the order that was. */
    static Manuscript without(Manuscript typed) {
        Manuscript plain = typed.with(FIELD, "").with(OrderBefore.FIELD, "");
        for (Removed removed : in(typed)) plain = removed.forgottenIn(plain);
        return plain;
    }

    /** The merged manuscript, in which what either side took away can still come back. */
    static Manuscript carriedInto(Manuscript merged, Manuscript before, Manuscript mine, Manuscript theirs) {
        Set<String> words = new LinkedHashSet<>(words(theirs));
        words.addAll(words(mine));
        words.removeIf(word -> words(before).contains(word)
                && !(words(mine).contains(word) && words(theirs).contains(word)));
        words.removeIf(word -> parse(word)
                .filter(row -> !merged.rows(row.list()).contains(row.row()))
                .isEmpty());
        Map<String, String> fields = new LinkedHashMap<>(merged.fields());
        for (String word : words) {
            Removed row = parse(word).orElseThrow();
            List.of(theirs, mine)
                    .forEach(side -> side.fields().forEach((name, value) -> {
                        if (row.owns(name)) fields.put(name, value);
                    }));
        }
        return new Manuscript(fields, merged.rows()).with(FIELD, String.join(" ", words));
    }

    private Manuscript into(Manuscript typed) {
        Manuscript back = Rows.change(typed, list, rows -> {
            if (!rows.contains(row)) rows.add(Math.min(place, rows.size()), row);
        });
        String label = FactorLabels.of(back).label(row);
        for (String field : pointing) {
            String others = back.value(field);
            back = back.with(field, others.isBlank() ? label : others + ", " + label);
        }
        return back;
    }

    private String word() {
        return list + ":" + row + ":" + place + ":" + String.join(",", pointing);
    }

    private static List<String> pointingAt(Manuscript typed, String list, RowId row) {
        if (!list.equals(ManuscriptFields.FACTORS)) return List.of();
        String label = FactorLabels.of(typed).label(row);
        return typed.fields().entrySet().stream()
                .filter(field ->
                        field.getKey().endsWith(".covers") || field.getKey().endsWith(".alsoLedTo"))
                .filter(field -> List.of(field.getValue().split("[\\s,;]+")).contains(label))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<String> words(Manuscript typed) {
        String value = typed.value(FIELD).strip();
        return value.isEmpty() ? List.of() : List.of(value.split("\\s+"));
    }

    private static Optional<Removed> parse(String word) {
        List<String> parts = List.of(word.split(":", 4));
        if (parts.size() < 3 || !parts.get(2).matches("[0-9]{1,6}")) return Optional.empty();
        List<String> pointing = parts.size() < 4 || parts.get(3).isEmpty()
                ? List.of()
                : List.of(parts.get(3).split(","));
        return Rows.id(parts.get(1))
                .map(row -> new Removed(parts.get(0), row, Integer.parseInt(parts.get(2)), pointing));
    }
}
