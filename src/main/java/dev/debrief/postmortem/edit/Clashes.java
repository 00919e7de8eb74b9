package dev.debrief.postmortem.edit;

import dev.debrief.document.Conflict;
import dev.debrief.document.Manuscript;
import dev.debrief.document.ManuscriptFields;
import dev.debrief.document.RowId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Fields that two people changed, until one of them has chosen. The manuscript remembers their names in the field
 * {@value #FIELD}; it holds mine, and theirs is what the revision it is based on says. So neither is ever dropped.
 */
final class Clashes {
    static final String FIELD = "desk.clashes";

    private Clashes() {}

    static List<String> in(Manuscript typed) {
        String value = typed.value(FIELD).strip();
        return value.isEmpty() ? List.of() : List.of(value.split("\\s+"));
    }

    static Manuscript remember(Manuscript merged, List<Conflict> conflicts) {
        return merged.with(FIELD, conflicts.stream().map(Conflict::field).collect(Collectors.joining(" ")));
    }

    /** What a person chose for one field: {@code mine}, {@code theirs} or {@code together}. */
    static Manuscript choose(Manuscript typed, Manuscript theirs, String field, String choice) {
        if (!in(typed).contains(field)) return typed;
        List<String> open = new ArrayList<>(in(typed));
        open.remove(field);
        Manuscript settled = typed.with(FIELD, String.join(" ", open));
        Optional<RowId> row = row(field);
        if (row.isPresent()) return chooseRow(settled, theirs, list(field), row.get(), choice);
        return switch (choice) {
            case "theirs" -> settled.with(field, theirs.value(field));
            case "together" ->
                settled.with(field, new WordDifference(typed.value(field), theirs.value(field)).together());
            default -> settled;
        };
    }

    /** One of us took the row away, the other wrote in it: to put together means that it stays. */
    private static Manuscript chooseRow(Manuscript settled, Manuscript theirs, String list, RowId row, String choice) {
        boolean mineHasIt = settled.rows(list).contains(row);
        if (choice.equals("mine") || (mineHasIt && choice.equals("together"))) return settled;
        if (mineHasIt) return Removed.take(settled, list, row);
        int place = theirs.rows(list).indexOf(row);
        Manuscript back = Rows.change(settled, list, rows -> rows.add(Math.min(Math.max(place, 0), rows.size()), row));
        for (var field : theirs.fields().entrySet()) {
            if (field.getKey().startsWith(ManuscriptFields.name(list, row, ""))) {
                back = back.with(field.getKey(), field.getValue());
            }
        }
        return back;
    }

    /** The row, where the whole row is in question ({@code timeline.t3}) and not a field of it. */
    static Optional<RowId> row(String field) {
        String[] parts = field.split("\\.", -1);
        return parts.length == 2 && ManuscriptFields.LISTS.contains(parts[0]) ? Rows.id(parts[1]) : Optional.empty();
    }

    static String list(String field) {
        return field.substring(0, field.indexOf('.'));
    }
}
