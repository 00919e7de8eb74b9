package dev.debrief.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a person has typed into the form, as typed: readable or not, finished or not. Field names and row lists are
 * those of the form ({@link ManuscriptFields}). Line ends are {@code \n}; a field that holds nothing is not in the map,
 * nor is a list without rows.
 *
 * @param fields by name; ask {@link #value} rather than the map, so that a missing field is the empty text
 * @param rows the rows of each list in the order shown, with those that are still blank
 */
public record Manuscript(Map<String, String> fields, Map<String, List<RowId>> rows) {
    /** Nothing typed. */
    public static final Manuscript EMPTY = new Manuscript(Map.of(), Map.of());

    public Manuscript {
        Map<String, String> typed = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            if (!value.isEmpty()) typed.put(name, withPlainLineEnds(value));
        });
        Map<String, List<RowId>> lists = new LinkedHashMap<>();
        rows.forEach((list, ids) -> {
            if (!ids.isEmpty()) lists.put(list, ids.stream().distinct().toList());
        });
        fields = Collections.unmodifiableMap(typed);
        rows = Collections.unmodifiableMap(lists);
    }

    /** The form filled from a document: times written out in the incident's zone. */
    public static Manuscript of(PostMortem postMortem) {
        return new FormFilling(postMortem).manuscript();
    }

    /** What stands in a field; the empty text where nothing does. */
    public String value(String field) {
        return fields.getOrDefault(field, "");
    }

    /** What stands in one column of a row. */
    public String value(String list, RowId row, String column) {
        return value(ManuscriptFields.name(list, row, column));
    }

    /** The rows of a list, in the order shown. */
    public List<RowId> rows(String list) {
        return rows.getOrDefault(list, List.of());
    }

    /** The same with another text in one field. */
    public Manuscript with(String field, String value) {
        Map<String, String> changed = new LinkedHashMap<>(fields);
        changed.put(field, value);
        return new Manuscript(changed, rows);
    }

    /** The same with the rows of one list added to, removed or moved. What a removed row held goes with it. */
    public Manuscript withRows(String list, List<RowId> ids) {
        Map<String, List<RowId>> lists = new LinkedHashMap<>(rows);
        lists.put(list, ids);
        Map<String, String> kept = new LinkedHashMap<>(fields);
        for (RowId gone : rows(list)) {
            if (!ids.contains(gone)) kept.keySet().removeIf(name -> name.startsWith(list + "." + gone + "."));
        }
        return new Manuscript(kept, lists);
    }

    /** Whether nothing that counts was typed into this row; such rows are not read. */
    public boolean isBlank(String list, RowId row) {
        return ManuscriptFields.typedColumns(list).stream()
                .allMatch(column -> value(list, row, column).isBlank());
    }

    private static String withPlainLineEnds(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
