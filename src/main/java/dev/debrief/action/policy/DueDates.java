package dev.debrief.action.policy;

import dev.debrief.action.calendar.Calendars;
import dev.debrief.action.calendar.TeamCalendar;
import dev.debrief.document.ActionItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The dates that the policy asks for, for the other rooms. */
@ApplicationScoped
public class DueDates {
    private final KeptPolicy policy;
    private final Calendars calendars;

    DueDates(KeptPolicy policy, Calendars calendars) {
        this.policy = policy;
        this.calendars = calendars;
    }

    /** The policy and the calendar of one incident, read once, to be asked about each of its items. */
    public record OfIncident(DueDatePolicy policy, @Nullable String severity, TeamCalendar calendar) {
        /** When an item of that priority should be done; empty where the policy does not say. */
        public Optional<Proposal> propose(ActionItem.@Nullable Priority priority, Instant created) {
            return policy.propose(severity, priority, calendar.dateOf(created), calendar.days());
        }
    }

    /**
     * What goes for the items of one incident.
     *
     * @param severity by name; null where nobody said
     * @param team whose calendar counts, by id; null for that of the house
     */
    @Transactional
    public OfIncident of(@Nullable String severity, @Nullable Long team) {
        return new OfIncident(policy.now(), severity, calendars.of(team));
    }
}
