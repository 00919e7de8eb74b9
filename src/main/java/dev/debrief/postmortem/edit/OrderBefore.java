package dev.debrief.postmortem.edit;

import dev.debrief.document.Manuscript;
import dev.debrief.document.ManuscriptFields;
import dev.debrief.document.RowId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The order in which the timeline stood before it was sorted; the manuscript remembers it in {@value #FIELD}. */
final class OrderBefore {
    static final String FIELD = "desk.order";

    private OrderBefore() {}

    /** The sorted one, remembering how it stood; where sorting moved nothing, nothing is remembered. */
    static Manuscript remember(Manuscript before, Manuscript sorted) {
        List<RowId> rows = before.rows(ManuscriptFields.TIMELINE);
        if (rows.equals(sorted.rows(ManuscriptFields.TIMELINE))) return sorted;
        return sorted.with(FIELD, rows.stream().map(RowId::value).collect(Collectors.joining(" ")));
    }

    /** Rows that came since stand behind those that stood there then. */
    static Manuscript putBack(Manuscript typed) {
        List<RowId> now = typed.rows(ManuscriptFields.TIMELINE);
        List<RowId> order = new ArrayList<>(Arrays.stream(typed.value(FIELD).split(" ", -1))
                .flatMap(word -> Rows.id(word).stream())
                .filter(now::contains)
                .toList());
        now.stream().filter(row -> !order.contains(row)).forEach(order::add);
        return typed.withRows(ManuscriptFields.TIMELINE, order).with(FIELD, "");
    }
}
