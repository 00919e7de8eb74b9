package dev.debrief.action.catalogue;

import dev.debrief.action.calendar.Calendars;
import dev.debrief.action.calendar.TeamCalendar;
import dev.debrief.action.policy.DueDates;
import dev.debrief.action.policy.Proposal;
import dev.debrief.document.RowId;
import dev.debrief.incident.Incident;
import dev.debrief.shared.IncidentNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes entries of the catalogue action items of an incident. */
@ApplicationScoped
public class CatalogueItems {
    private final EntryAsItem items;
    private final ItemTable table;
    private final DueDates dueDates;
    private final Calendars calendars;
    private final Clock clock;

    CatalogueItems(EntryAsItem items, ItemTable table, DueDates dueDates, Calendars calendars, Clock clock) {
        this.items = items;
        this.table = table;
        this.dueDates = dueDates;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * Makes an entry an item of an incident, due as the policy asks. Asked again while that item is open, it makes none.
     *
     * @param factor the cause that it answers, by its row; null for none
     * @param by the id of the person
     */
    @Transactional
    public Making make(long entryId, IncidentNumber number, @Nullable RowId factor, long by) {
        Optional<CatalogueEntry> found =
                CatalogueEntry.<CatalogueEntry>findByIdOptional(entryId).filter(entry -> !entry.isRetired());
        Optional<Incident> held = Incident.held(number).filter(incident -> !incident.isDeleted());
        if (found.isEmpty() || held.isEmpty()) return new Making.Missing();
        Optional<RowId> there = table.open(entryId, number.value());
        if (there.isPresent()) return new Making.AlreadyThere(there.get());
        return make(found.get(), held.get(), factor == null ? List.of() : List.of(factor), by);
    }

    private Making make(CatalogueEntry entry, Incident incident, List<RowId> covers, long by) {
        Instant now = clock.instant();
        Long team = incident.team == null ? null : incident.team.id();
        TeamCalendar calendar = calendars.of(team);
        LocalDate today = calendar.dateOf(now);
        LocalDate due = dueDates.of(incident.severity, team)
                .propose(null, now)
                .map(Proposal::day)
                .orElse(null);
        Optional<RowId> row = items.add(entry, incident.spoken(), covers, due, "From the catalogue", by);
        if (row.isEmpty()) return new Making.Missing();
        remember(entry, incident.spoken(), today, row.get(), covers, by);
        return new Making.Made(row.get());
    }

    /**
     * Remembers that an entry was written into the form of an incident as a row that is not saved yet. Where the row is
     * never saved, the entry counts as not made, and does not come back.
     */
    @Transactional
    public void wrote(long entryId, IncidentNumber number, RowId row, @Nullable RowId factor, long by) {
        Incident incident = Incident.numbered(number).orElseThrow();
        CatalogueEntry entry =
                CatalogueEntry.<CatalogueEntry>findByIdOptional(entryId).orElseThrow();
        LocalDate today =
                calendars.of(incident.team == null ? null : incident.team.id()).dateOf(clock.instant());
        remember(entry, number, today, row, factor == null ? List.of() : List.of(factor), by);
    }

    private void remember(
            CatalogueEntry entry, IncidentNumber number, LocalDate today, RowId row, List<RowId> covers, long by) {
        table.made(entry.id(), number.value(), today, row, clock.instant(), by);
        Rhythm rhythm = entry.comesBack;
        if (rhythm == null) return;
        table.recur(entry.id(), number.value(), today, rhythm.next(today, today), covers, by);
    }

    /** From now on it comes back no more on this incident; items that were made stay. */
    @Transactional
    public void end(long entry, IncidentNumber number) {
        table.end(entry, number.value());
    }
}
