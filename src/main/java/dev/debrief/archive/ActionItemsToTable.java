package dev.debrief.archive;

import dev.debrief.action.ActionItemRow;
import dev.debrief.document.ActionItem;
import dev.debrief.document.RowId;
import dev.debrief.incident.WhenColumns;
import dev.debrief.people.Team;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the action items of one document: new ones get their number, those taken out are dropped, not deleted. */
@ApplicationScoped
class ActionItemsToTable {
    private final Names names;
    private final Clock clock;

    ActionItemsToTable(Names names, Clock clock) {
        this.names = names;
        this.clock = clock;
    }

    void write(List<ActionItem> wanted, int incidentNumber) {
        Instant now = clock.instant();
        Map<String, ActionItemRow> left = new HashMap<>();
        ActionItemRow.everOf(incidentNumber).forEach(row -> left.put(row.rowId, row));
        int place = 0;
        for (ActionItem item : wanted) {
            ActionItemRow row = left.remove(item.id().value());
            boolean isNew = row == null;
            if (row == null) row = begin(incidentNumber, item.id(), now);
            row.place = place++;
            row.droppedAt = null;
            fill(row, item);
            if (isNew) row.persist();
        }
        left.values().stream().filter(row -> row.droppedAt == null).forEach(row -> row.droppedAt = now);
    }

    private static ActionItemRow begin(int incidentNumber, RowId id, Instant now) {
        ActionItemRow row = new ActionItemRow();
        row.incidentNumber = incidentNumber;
        row.rowId = id.value();
        row.createdAt = now;
        return row;
    }

    private void fill(ActionItemRow row, ActionItem item) {
        Optional<Team> team = names.knownTeam(item.owner());
        row.team = team.orElse(null);
        row.owner = team.isPresent() ? null : names.person(item.owner());
        row.text = item.text().source();
        row.due = WhenColumns.of(item.due());
        row.kind = item.kind();
        row.priority = item.priority();
        row.state = item.state();
        row.ticket = item.ticket();
        row.covers = item.covers().stream().map(RowId::value).toList();
        row.internal = item.internal();
    }
}
