package dev.debrief.archive;

import dev.debrief.action.Act;
import dev.debrief.action.ActionItemRow;
import dev.debrief.action.ActionItemRows;
import dev.debrief.action.ItemText;
import dev.debrief.document.ActionItem;
import dev.debrief.document.RowId;
import dev.debrief.incident.Incident;
import dev.debrief.people.Team;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes the action items of one document: new ones get their number, those taken out are dropped, not deleted. What was
 * done to an item since the writer looked stays done.
 */
@ApplicationScoped
class ActionItemsToTable {
    private final Names names;

    ActionItemsToTable(Names names) {
        this.names = names;
    }

    /** @param base the items of the revision that the document was made from */
    void write(List<ActionItem> wanted, List<ActionItem> base, ItemsSeen seen, Incident incident, Act act) {
        Map<String, ItemText> inBase =
                base.stream().collect(Collectors.toMap(item -> item.id().value(), item -> text(item, null)));
        Map<String, ActionItemRow> left = new HashMap<>();
        ActionItemRows.everOf(incident.number).forEach(row -> left.put(row.rowId(), row));
        int place = 0;
        for (ActionItem item : wanted) {
            ActionItemRow row = left.remove(item.id().value());
            if (row == null) {
                row = ActionItemRow.open(incident.number, item.id().value(), text(item, null), act);
                row.stand(place++, incident.severity, incident.team);
                row.persist();
            } else {
                ItemText now = row.asText();
                ItemText before =
                        row.isDropped() ? now : Seen.of(row, seen, inBase).orElse(now);
                row.take(text(item, now).over(now, before), act);
                row.stand(place++, incident.severity, incident.team);
            }
        }
        for (ActionItemRow row : left.values()) {
            if (!row.isDropped() && Seen.stood(row, seen, inBase)) row.drop(act);
            row.stand(place++, incident.severity, incident.team);
        }
    }

    /** @param now what is true of it, where there is such an item: its team stays behind a person */
    private ItemText text(ActionItem item, @Nullable ItemText now) {
        Optional<Team> team = names.knownTeam(item.owner());
        return new ItemText(
                item.text(),
                team.isPresent() ? null : names.person(item.owner()),
                team.orElse(now == null || item.owner() == null ? null : now.team()),
                item.due(),
                item.kind(),
                item.priority(),
                item.state(),
                item.ticket(),
                item.covers().stream().map(RowId::value).toList(),
                item.internal());
    }
}
