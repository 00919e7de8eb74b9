package dev.debrief.action.policy;

import dev.debrief.action.calendar.Calendars;
import dev.debrief.action.calendar.TeamCalendar;
import dev.debrief.document.ActionItem;
import dev.debrief.shared.IncidentNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The dates that the policy asks for, for the other rooms. */
@ApplicationScoped
public class DueDates {
    private final KeptPolicy policy;
    private final Calendars calendars;
    private final EntityManager entityManager;

    DueDates(KeptPolicy policy, Calendars calendars, EntityManager entityManager) {
        this.policy = policy;
        this.calendars = calendars;
        this.entityManager = entityManager;
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

    /** When each item of an incident was written, by its row in the document. */
    @Transactional
    public Map<String, Instant> written(IncidentNumber incident) {
        return entityManager
                .createQuery(
                        "select a.rowId, a.createdAt from ActionItemRow a where a.incidentNumber = :incident",
                        Object[].class)
                .setParameter("incident", incident.value())
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Instant) row[1]));
    }
}
