package dev.debrief.postmortem.edit;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.List;

/**
 * One field as the page shows it.
 *
 * @param value what was typed, a NUL shown as its symbol
 * @param time what it was understood as, where it is a time
 * @param preview the text as readers see it, safe HTML; empty where nobody asked
 */
@TemplateData
public record Field(String name, String value, Time time, List<Message> messages, String preview) {
    private static final int FEWEST_LINES = 4;
    private static final int MOST_LINES = 30;
    private static final int CHARACTERS_A_LINE = 70;

    /** What is to be said about it; {@code stops} where something waits for it. */
    @TemplateData
    public record Message(String text, boolean stops) {}

    public String id() {
        return "field-" + name;
    }

    public boolean wrong() {
        return messages.stream().anyMatch(Message::stops);
    }

    /** The ids of everything that explains the field, for {@code aria-describedby}; maybe empty. */
    public String describedBy(String hint) {
        List<String> ids = new ArrayList<>();
        if (!hint.isEmpty()) ids.add("hint-" + name);
        for (int i = 1; i <= messages.size(); i++) ids.add("message-" + name + "-" + i);
        return String.join(" ", ids);
    }

    /** The height of a text area of its own, in lines. */
    public int lines() {
        return Math.max(FEWEST_LINES, fewLines());
    }

    /** The height of a text area within a row, in lines. */
    public int fewLines() {
        long lines = value.lines()
                .limit(MOST_LINES)
                .mapToLong(line -> 1 + line.length() / CHARACTERS_A_LINE)
                .sum();
        return (int) Math.max(1, Math.min(lines, MOST_LINES));
    }

    public boolean previewed() {
        return !preview.isEmpty();
    }

    public RawString previewHtml() {
        return new RawString(preview);
    }
}
