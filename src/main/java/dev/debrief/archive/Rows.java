package dev.debrief.archive;

import dev.debrief.document.RowId;
import dev.debrief.incident.DocumentRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Makes the rows of one table match one list of the tree: the row of the same name is changed, not replaced. */
final class Rows {
    private Rows() {}

    static <T, R extends DocumentRow> void match(
            int incidentNumber,
            List<R> kept,
            List<T> wanted,
            Function<T, RowId> id,
            Supplier<R> make,
            BiConsumer<R, T> fill) {
        Map<String, R> left = new HashMap<>();
        kept.forEach(row -> left.put(row.rowId, row));
        int place = 0;
        for (T element : wanted) {
            R row = left.remove(id.apply(element).value());
            boolean isNew = row == null;
            if (row == null) row = make.get();
            row.incidentNumber = incidentNumber;
            row.rowId = id.apply(element).value();
            row.place = place++;
            fill.accept(row, element);
            if (isNew) row.persist();
        }
        left.values().forEach(DocumentRow::delete);
    }
}
