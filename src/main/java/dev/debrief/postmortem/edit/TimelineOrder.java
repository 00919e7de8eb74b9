package dev.debrief.postmortem.edit;

import dev.debrief.document.Manuscript;
import dev.debrief.document.PostMortem;
import dev.debrief.shared.IncidentNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** The timeline of what somebody typed, in the order of time. */
@ApplicationScoped
class TimelineOrder {
    private final Desk desk;

    TimelineOrder(Desk desk) {
        this.desk = desk;
    }

    /** Empty where there is no such incident. */
    @Transactional
    Optional<Manuscript> byTime(IncidentNumber number, long person, Manuscript typed) {
        return desk.look(number, person).map(sheaf -> byTime(sheaf, typed));
    }

    /** Sorts what lies on the desk, so that it can be undone. */
    @Transactional
    void sort(IncidentNumber number, long person) {
        desk.held(number, person).ifPresent(sheaf -> {
            Manuscript sorted = byTime(sheaf, sheaf.typed());
            desk.put(number, person, sheaf.typed(OrderBefore.remember(sheaf.typed(), sorted)));
        });
    }

    private Manuscript byTime(Sheaf sheaf, Manuscript typed) {
        PostMortem base = sheaf.base().postMortem();
        return SortedRows.byTime(
                typed,
                desk.read(typed, base).understood(),
                Sheets.zone(typed, base.head().timeZone()));
    }
}
