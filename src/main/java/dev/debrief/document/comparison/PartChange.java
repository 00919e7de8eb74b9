package dev.debrief.document.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One part that differs.
 *
 * @param fields those of the part itself that differ
 * @param rows all of its rows in the order of the newer document, the same ones too; removed ones where they stood
 */
public record PartChange(Topic topic, List<FieldChange> fields, List<RowChange> rows) {
    public PartChange {
        fields = List.copyOf(fields);
        rows = List.copyOf(rows);
    }

    boolean isEmpty() {
        return fields.isEmpty() && count(RowChange.Fate.SAME) == rows.size();
    }

    /** How many rows had this fate. */
    public int count(RowChange.Fate fate) {
        return (int) rows.stream().filter(row -> row.fate() == fate).count();
    }

    /** {@code Timeline: 2 added, 1 moved}; {@code Summary rewritten}. */
    public String inShort() {
        List<String> words = new ArrayList<>();
        List<String> named = fields.stream()
                .map(FieldChange::name)
                .filter(name -> !name.isEmpty())
                .toList();
        if (named.size() < fields.size()) words.add("text");
        if (named.size() <= 3) words.addAll(named);
        else words.add(named.size() + " fields");
        count(words, RowChange.Fate.ADDED, "added");
        count(words, RowChange.Fate.REMOVED, "removed");
        count(words, RowChange.Fate.CHANGED, "changed");
        count(words, RowChange.Fate.MOVED, "moved");
        if (rows.isEmpty() && words.equals(List.of("text"))) return topic.heading() + ": " + verb();
        return topic.heading() + ": " + words.stream().collect(Collectors.joining(", "));
    }

    private String verb() {
        FieldChange text = fields.get(0);
        if (text.before().isEmpty()) return "written";
        return text.after().isEmpty() ? "taken out" : "changed";
    }

    private void count(List<String> words, RowChange.Fate fate, String word) {
        int count = count(fate);
        if (count > 0) words.add(count + " " + word);
    }
}
