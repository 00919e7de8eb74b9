package dev.debrief.postmortem.edit;

import dev.debrief.document.FactorPointers;
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
import java.util.stream.Stream;

/**
 * A row that was taken away and can come back. The manuscript remembers these in the field {@value #FIELD}, oldest
 * first, one word each ({@code timeline:t4:2:}); what was typed in the row, and what points at it, stays among its
 * fields.
 *
 * @param place where the row stood, from 0
 * @param below the causes that led to it: without it they lead to whatever it led to
 */
record Removed(String list, RowId row, int place, List<RowId> below) {
    static final String FIELD = "desk.removed";

    static List<Removed> in(Manuscript typed) {
        return words(typed).stream().flatMap(word -> parse(word).stream()).toList();
    }

    /** How many rows are away, and what became of the causes below the last one. */
    static String inWords(Manuscript typed) {
        List<Removed> removed = in(typed);
        if (removed.isEmpty()) return "";
        int moved = removed.get(removed.size() - 1).below().size();
        String rows = removed.size() == 1 ? "One row was removed." : removed.size() + " rows were removed.";
        if (moved == 0) return rows;
        return rows + (moved == 1 ? " The cause below it moved" : " The " + moved + " causes below it moved")
                + " up to what it had led to.";
    }

    static Manuscript take(Manuscript typed, String list, RowId row) {
        int place = typed.rows(list).indexOf(row);
        if (place < 0) return typed;
        boolean cause = list.equals(ManuscriptFields.FACTORS);
        Removed removed = new Removed(list, row, place, cause ? CauseTree.because(typed, row) : List.of());
        Manuscript without = Rows.change(removed.movedUp(typed), list, rows -> rows.remove(row));
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

    /** Whether this field was typed in the row, or points at it. */
    boolean owns(String field) {
        return field.startsWith(ManuscriptFields.name(list, row, ""))
                || (list.equals(ManuscriptFields.FACTORS)
                        && FactorPointers.target(field).equals(Optional.of(row)));
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
        for (RowId one : below) {
            boolean untouched = CauseTree.ledTo(back, one).equals(over(back, one));
            if (untouched) back = CauseTree.lead(back, one, Optional.of(row));
        }
        return list.equals(ManuscriptFields.FACTORS) ? CauseTree.arranged(back) : back;
    }

    /** What led to it leads to whatever it led to. */
    private Manuscript movedUp(Manuscript typed) {
        Manuscript moved = typed;
        for (RowId one : below) moved = CauseTree.lead(moved, one, over(typed, one));
        return moved;
    }

    /** What a cause leads to when this one does not stand between; nothing leads to itself. */
    private Optional<RowId> over(Manuscript typed, RowId one) {
        return CauseTree.ledTo(typed, row).filter(over -> !over.equals(one));
    }

    private String word() {
        return list + ":" + row + ":" + place + ":"
                + String.join(",", below.stream().map(RowId::value).toList());
    }

    private static List<String> words(Manuscript typed) {
        String value = typed.value(FIELD).strip();
        return value.isEmpty() ? List.of() : List.of(value.split("\\s+"));
    }

    private static Optional<Removed> parse(String word) {
        List<String> parts = List.of(word.split(":", 4));
        if (parts.size() < 3 || !parts.get(2).matches("[0-9]{1,6}")) return Optional.empty();
        List<RowId> below = parts.size() < 4
                ? List.of()
                : Stream.of(parts.get(3).split(","))
                        .flatMap(id -> Rows.id(id).stream())
                        .toList();
        return Rows.id(parts.get(1)).map(row -> new Removed(parts.get(0), row, Integer.parseInt(parts.get(2)), below));
    }
}
