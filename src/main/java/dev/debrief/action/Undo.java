package dev.debrief.action;

import dev.debrief.document.ActionItem;
import dev.debrief.incident.Incident;
import dev.debrief.incident.WhenColumns;
import dev.debrief.people.Person;
import dev.debrief.people.Team;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes back one act upon one item, as long as nothing of it was changed since. */
final class Undo {
    private Undo() {}

    /** @param events those of that act upon the item, the newest first */
    static Change of(ActionItemRow item, List<ItemEvent> events, Act undoing) {
        for (ItemEvent event : events) {
            Optional<ItemField> field = ItemField.named(event.field());
            if (event.field().equals(ItemEvent.OPENED))
                return new Change.Refused("undo", item.spoken() + " was made by this; say that it will not be done.");
            if (field.filter(one -> one == ItemField.INCIDENT || one == ItemField.DROPPED)
                    .isPresent())
                return new Change.Refused("undo", item.spoken() + " was moved by its post-mortem; change it there.");
            if (event.field().equals(ItemEvent.COMMENT) && ItemEvent.isUndone(item.number, event.act()))
                return new Change.Refused("undo", "This was taken back already.");
            if (field.isPresent() && !Objects.equals(field.get().of(item), event.became())) {
                return new Change.Refused("undo", item.spoken() + " was changed since; it stays as it is.");
            }
        }
        Change change = item.changing(
                undoing,
                row -> events.forEach(
                        event -> ItemField.named(event.field()).ifPresent(field -> putBack(row, field, event.was()))));
        for (ItemEvent event : events)
            if (event.field().equals(ItemEvent.EVIDENCE) || event.field().equals(ItemEvent.COMMENT)) {
                Change back = item.adding(undoing, event.field(), event.became(), event.was());
                if (change instanceof Change.Unchanged) change = back;
            }
        if (events.stream().anyMatch(event -> event.isOf(ItemField.TEAM))) goHome(item);
        if (events.stream().anyMatch(Undo::wasCounted)) item.timesRedated = Math.max(0, item.timesRedated - 1);
        return change;
    }

    /** Into the list of the team that has it again, otherwise of the team of its incident. */
    private static void goHome(ActionItemRow item) {
        Incident incident = item.incidentNumber == null ? null : Incident.findById(item.incidentNumber);
        Team home = item.team != null || incident == null ? item.team : incident.team;
        item.homeTeam = home == null ? null : home.id();
    }

    private static boolean wasCounted(ItemEvent event) {
        return event.isOf(ItemField.DUE) && event.was() != null && event.became() != null && event.undoes() == null;
    }

    private static void putBack(ActionItemRow row, ItemField field, @Nullable String was) {
        String text = was == null ? "" : was;
        switch (field) {
            case TEXT -> row.text = text;
            case DETAILS -> row.details = text;
            case OWNER -> row.owner = was == null ? null : Person.findById(Long.valueOf(was));
            case TEAM -> row.team = was == null ? null : Team.findById(Long.valueOf(was));
            case DUE -> row.due = WhenColumns.of(ItemField.dueFrom(was));
            case PRIORITY -> row.priority = was == null ? null : ActionItem.Priority.valueOf(upper(was));
            case KIND -> row.kind = was == null ? null : ActionItem.Kind.valueOf(upper(was));
            case STRENGTH -> row.strength = was == null ? null : Strength.valueOf(upper(was));
            case STATE -> row.state = ItemField.state(was);
            case PROOF -> row.proof = text;
            case CHECK_BACK -> row.checkBackOn = was == null ? null : LocalDate.parse(was);
            case TICKET -> row.ticket = text;
            case FACTORS -> row.covers = was == null ? List.of() : List.of(was.split(" "));
            case INTERNAL -> row.internal = was != null;
            case INCIDENT, DROPPED -> throw new IllegalStateException("a document is not undone here");
        }
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
