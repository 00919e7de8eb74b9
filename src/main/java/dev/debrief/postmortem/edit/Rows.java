package dev.debrief.postmortem.edit;

import dev.debrief.document.Manuscript;
import dev.debrief.document.RowId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Rows of a manuscript added, moved and set in; each answers with another manuscript. What was typed stays typed. */
final class Rows {
    private Rows() {}

    /** A row id, where the text is one. */
    static Optional<RowId> id(String text) {
        try {
            return Optional.of(new RowId(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static List<RowId> of(Manuscript manuscript, String list) {
        return manuscript.rows().getOrDefault(list, List.of());
    }

    static Manuscript addLast(Manuscript manuscript, String list, RowId fresh) {
        return change(manuscript, list, rows -> rows.add(fresh));
    }

    /** Behind the row named, or last where that row is not there. */
    static Manuscript addAfter(Manuscript manuscript, String list, RowId before, RowId fresh) {
        int at = of(manuscript, list).indexOf(before);
        return at < 0
                ? addLast(manuscript, list, fresh)
                : change(manuscript, list, rows -> rows.add(at + 1, fresh));
    }

    /** One place up (-1) or down (+1); where there is no such place, nothing changes. */
    static Manuscript move(Manuscript manuscript, String list, RowId row, int by) {
        int from = of(manuscript, list).indexOf(row);
        int to = from + by;
        if (from < 0 || to < 0 || to >= of(manuscript, list).size()) return manuscript;
        return change(manuscript, list, rows -> rows.add(to, rows.remove(from)));
    }

    static Manuscript change(Manuscript manuscript, String list, Consumer<List<RowId>> change) {
        List<RowId> rows = new ArrayList<>(of(manuscript, list));
        change.accept(rows);
        Map<String, List<RowId>> all = new LinkedHashMap<>(manuscript.rows());
        all.put(list, List.copyOf(rows));
        return new Manuscript(manuscript.fields(), all);
    }

    static String value(Manuscript manuscript, String field) {
        return manuscript.fields().getOrDefault(field, "");
    }

    static Manuscript with(Manuscript manuscript, String field, String value) {
        Map<String, String> fields = new LinkedHashMap<>(manuscript.fields());
        fields.put(field, value);
        return new Manuscript(fields, manuscript.rows());
    }
}
