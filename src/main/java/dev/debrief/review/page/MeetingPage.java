package dev.debrief.review.page;

import io.quarkus.qute.TemplateData;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The meeting, one line at a time in large type.
 *
 * @param line null where there is nothing to talk about
 * @param before the address of the line before; empty for none, as are {@code after} and {@code next}, its words
 */
@TemplateData
record MeetingPage(
        String name,
        String address,
        String query,
        String time,
        int decided,
        int lines,
        Agenda.@Nullable Line line,
        String before,
        String after,
        String next,
        String present,
        String notes,
        String signed,
        Map<String, String> typed,
        Map<String, String> problems) {
    /** What was typed into a field and not taken. */
    public String was(String field) {
        return typed.getOrDefault(field, "");
    }

    /** What is wrong with it; null where nothing is. */
    public @Nullable String wrong(String field) {
        return problems.get(field);
    }

    public boolean isOpen() {
        return signed.isEmpty();
    }
}
