package dev.debrief.action;

import dev.debrief.document.ActionItem;
import dev.debrief.document.When;
import dev.debrief.incident.WhenColumns;
import dev.debrief.people.Person;
import dev.debrief.people.Team;
import dev.debrief.shared.Markdown;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a document says of an action item, with the people it means.
 *
 * @param team who does it where {@code owner} is null, or where the owner leaves
 * @param covers the row ids of the factors it answers
 */
public record ItemText(
        Markdown text,
        @Nullable Person owner,
        @Nullable Team team,
        When due,
        ActionItem.@Nullable Kind kind,
        ActionItem.@Nullable Priority priority,
        ActionItem.State state,
        String ticket,
        List<String> covers,
        boolean internal) {
    public ItemText {
        covers = List.copyOf(covers);
    }

    static ItemText of(ActionItemRow row) {
        return new ItemText(
                Markdown.of(row.text),
                row.owner,
                row.team,
                WhenColumns.toWhen(row.due),
                row.kind,
                row.priority,
                row.state,
                row.ticket,
                row.covers,
                row.internal);
    }

    /**
     * This, where a writer changed it from what they had seen; what is true now, where they left it as it was. So
     * nothing that was done to the item meanwhile is undone by saving its document.
     */
    public ItemText over(ItemText now, ItemText seen) {
        boolean sameOwner = Objects.equals(doer(), seen.doer());
        return new ItemText(
                text.equals(seen.text) ? now.text : text,
                sameOwner ? now.owner : owner,
                sameOwner || (owner != null && team == null) ? now.team : team,
                Objects.equals(ItemField.due(due), ItemField.due(seen.due)) ? now.due : due,
                kind == seen.kind ? now.kind : kind,
                priority == seen.priority ? now.priority : priority,
                state == seen.state ? now.state : state,
                ticket.equals(seen.ticket) ? now.ticket : ticket,
                covers.equals(seen.covers) ? now.covers : covers,
                internal == seen.internal ? now.internal : internal);
    }

    /** The same, answering none but these factors. */
    ItemText answering(List<String> there) {
        List<String> left = covers.stream().filter(there::contains).toList();
        return new ItemText(text, owner, team, due, kind, priority, state, ticket, left, internal);
    }

    private @Nullable String doer() {
        if (owner != null) return "person " + owner.id();
        return team == null ? null : "team " + team.id();
    }

    void giveTo(ActionItemRow row, Act act) {
        row.text = text.source();
        row.owner = owner;
        row.team = team;
        Consequences.date(row, due);
        row.kind = kind;
        row.priority = priority;
        row.ticket = ticket;
        row.covers = covers;
        row.internal = internal;
        Consequences.become(row, state, act);
    }
}
