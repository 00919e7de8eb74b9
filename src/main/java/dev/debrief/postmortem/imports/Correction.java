package dev.debrief.postmortem.imports;

import dev.debrief.document.Finding;
import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.List;

/**
 * A field in which something that was understood can be corrected.
 *
 * @param written as it stands in the file; empty where that is the same, or it stands nowhere
 */
@TemplateData
public record Correction(String name, String value, String written, List<Message> messages) {
    /** What is to be said about it; {@code stops} where something waits for it. */
    @TemplateData
    public record Message(String text, boolean stops) {
        static Message of(Finding finding) {
            return new Message(finding.message(), finding.weight() != Finding.Weight.DOUBT);
        }
    }

    public Correction {
        messages = List.copyOf(messages);
    }

    public String id() {
        return "field-" + name;
    }

    public boolean wrong() {
        return messages.stream().anyMatch(Message::stops);
    }

    /** The ids of everything that explains the field; maybe empty. */
    public String describedBy(String hint) {
        List<String> ids = new ArrayList<>();
        if (!hint.isEmpty()) ids.add("hint-" + name);
        for (int i = 1; i <= messages.size(); i++) ids.add("message-" + name + "-" + i);
        return String.join(" ", ids);
    }
}
