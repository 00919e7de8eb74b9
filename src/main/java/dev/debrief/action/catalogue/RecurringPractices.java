package dev.debrief.action.catalogue;

import dev.debrief.action.calendar.Calendars;
import dev.debrief.action.calendar.TeamCalendar;
import dev.debrief.document.RowId;
import dev.debrief.incident.Incident;
import dev.debrief.shared.IncidentNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Brings back what was made an item and comes back by its rhythm. However many replicas ask, and however often, a round
 * has one item: its row in the table is unique, and held while it is made.
 */
@ApplicationScoped
public class RecurringPractices {
    private static final int AT_ONCE = 50;

    private final EntryAsItem items;
    private final ItemTable table;
    private final Calendars calendars;

    RecurringPractices(EntryAsItem items, ItemTable table, Calendars calendars) {
        this.items = items;
        this.table = table;
        this.calendars = calendars;
    }

    /**
     * Makes the items that are due at an instant, by the calendars of their teams, up to 50; answers how many were looked
     * at, so that whoever calls goes on until nothing is left. Rounds that were missed are made up for with one item. While
     * the item of the round before is open, a round is left out; what was retired ends.
     */
    @Transactional
    @ActivateRequestContext
    public int comeBack(Instant at) {
        // somewhere it is tomorrow already; those for whom it is not yet are left for later
        LocalDate latest = at.atOffset(ZoneOffset.ofHours(14)).toLocalDate();
        int done = 0;
        for (ItemTable.Due due : table.due(latest, AT_ONCE)) if (comeBack(due, at)) done++;
        return done;
    }

    private boolean comeBack(ItemTable.Due due, Instant at) {
        IncidentNumber number = new IncidentNumber(due.incident());
        Optional<Incident> found = Incident.numbered(number);
        Optional<CatalogueEntry> entry = CatalogueEntry.findByIdOptional(due.entry());
        if (found.isEmpty() || entry.isEmpty()) return false;
        Incident incident = found.get();
        TeamCalendar calendar = calendars.of(incident.team == null ? null : incident.team.id());
        LocalDate today = calendar.dateOf(at);
        if (due.nextOn().isAfter(today)) return false;
        Rhythm rhythm = entry.get().comesBack;
        if (entry.get().isRetired() || rhythm == null || !table.wasKept(due.entry(), due.incident())) {
            table.end(due.entry(), due.incident());
            return true;
        }
        LocalDate next = rhythm.next(due.startedOn(), today);
        if (isWanted(due, incident)) make(due, entry.get(), number, next.minusDays(1), at);
        table.next(due, next);
        return true;
    }

    private boolean isWanted(ItemTable.Due due, Incident incident) {
        return !incident.isDeleted()
                && !table.hasRound(due.entry(), due.incident(), due.nextOn())
                && table.open(due.entry(), due.incident()).isEmpty();
    }

    /** Due before the next round comes. */
    private void make(ItemTable.Due due, CatalogueEntry entry, IncidentNumber number, LocalDate last, Instant at) {
        List<RowId> covers = due.covers().stream().map(RowId::new).toList();
        items.add(entry, number, covers, last, "Came back, " + rhythm(entry), due.madeBy())
                .ifPresent(row -> table.made(due.entry(), due.incident(), due.nextOn(), row, at, due.madeBy()));
    }

    private static String rhythm(CatalogueEntry entry) {
        return entry.comesBack == null ? "" : entry.comesBack.word();
    }
}
