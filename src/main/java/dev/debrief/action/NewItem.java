package dev.debrief.action;

import dev.debrief.document.ActionItem;
import dev.debrief.document.When;
import dev.debrief.people.Person;
import dev.debrief.people.Team;
import dev.debrief.shared.IncidentNumber;
import dev.debrief.shared.Markdown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An action item to be made.
 *
 * @param incident null where it stands alone
 * @param covers the row ids of the factors of that incident that it answers
 */
public record NewItem(
        @Nullable IncidentNumber incident,
        Markdown text,
        Markdown details,
        @Nullable Person owner,
        @Nullable Team team,
        When due,
        ActionItem.@Nullable Kind kind,
        ActionItem.@Nullable Priority priority,
        @Nullable Strength strength,
        String proof,
        List<String> covers) {
    public NewItem {
        covers = List.copyOf(covers);
    }

    /** Only what is to be done; the rest can follow. */
    public static NewItem saying(@Nullable IncidentNumber incident, Markdown text) {
        return new NewItem(incident, text, Markdown.of(""), null, null, When.unsaid(), null, null, null, "", List.of());
    }

    /** What is said of it in a document; the rest is only in its own page. */
    ItemText inDocument() {
        return new ItemText(text, owner, team, due, kind, priority, ActionItem.State.OPEN, "", covers, false);
    }
}
