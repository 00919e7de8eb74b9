package dev.debrief.document.comparison;

import java.util.List;

/** One part of one document as fields and rows, which is all that comparing needs to know. */
record Outline(Topic topic, List<Value> fields, List<Line> rows) {
    /**
     * One row.
     *
     * @param key its name within the document; empty for rows that have none
     * @param label what people call it: {@code AI-17}, {@code F2}
     * @param text what it says, to be recognised by
     */
    record Line(String key, String label, String text, List<Value> values) {}

    static Outline ofFields(Topic topic, List<Value> fields) {
        return new Outline(topic, fields, List.of());
    }

    static Outline ofRows(Topic topic, List<Line> rows) {
        return new Outline(topic, List.of(), rows);
    }
}
