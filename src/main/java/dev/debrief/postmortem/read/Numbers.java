package dev.debrief.postmortem.read;

import dev.debrief.document.RowId;
import java.util.List;
import java.util.function.Function;

/** The places of rows, as readers count them. */
final class Numbers {
    private Numbers() {}

    /** From 1; 0 where there is no such row. */
    static <T> int of(List<T> rows, Function<T, RowId> id, RowId wanted) {
        for (int i = 0; i < rows.size(); i++) {
            if (id.apply(rows.get(i)).equals(wanted)) return i + 1;
        }
        return 0;
    }
}
