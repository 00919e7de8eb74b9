package dev.debrief.action.policy;

import dev.debrief.action.calendar.Calendars;
import dev.debrief.action.calendar.TeamCalendar;
import dev.debrief.incident.Incident;
import dev.debrief.shared.IncidentNumber;
import dev.debrief.shared.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which post-mortems should be published when. Drills, duplicates and what was deleted are not asked for. */
@ApplicationScoped
public class PublicationsDue {
    private static final String COLUMNS =
            "select number, severity, team_id, resolved_at, published_at from incident where ";
    private static final String ASKED_FOR =
            " and resolved_at is not null and deleted_at is null and duplicate_of is null and not drill";

    private final KeptPolicy policy;
    private final Calendars calendars;
    private final EntityManager entityManager;
    private final Clock clock;

    PublicationsDue(KeptPolicy policy, Calendars calendars, EntityManager entityManager, Clock clock) {
        this.policy = policy;
        this.calendars = calendars;
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** That of one incident, published or not; empty where the policy does not ask for one. */
    @Transactional
    public Optional<PublicationDue> of(IncidentNumber number) {
        return Optional.ofNullable(of(List.of(number.value())).get(number.value()));
    }

    /** Those of several incidents, by their number; those of which the policy asks nothing are left out. */
    @Transactional
    public Map<Integer, PublicationDue> of(Collection<Integer> numbers) {
        return of(numbers, clock.instant());
    }

    /** The same, as late as they are at that instant. */
    @Transactional
    public Map<Integer, PublicationDue> of(Collection<Integer> numbers, Instant now) {
        if (numbers.isEmpty()) return Map.of();
        return judged(
                        entityManager
                                .createNativeQuery(COLUMNS + "number in :numbers" + ASKED_FOR, Tuple.class)
                                .setParameter("numbers", numbers)
                                .getResultList(),
                        now)
                .stream()
                .collect(Collectors.toMap(PublicationDue::incident, Function.identity()));
    }

    /**
     * Those that are not published yet, the longest resolved first.
     *
     * @param after the incident behind which to go on; null for the beginning
     */
    @Transactional
    public Slice<PublicationDue> waiting(@Nullable IncidentNumber after, int atMost) {
        Optional<Incident> last = after == null ? Optional.empty() : Incident.numbered(after);
        Instant from = last.map(incident -> incident.resolvedAt).orElse(Instant.EPOCH);
        List<?> rows = entityManager
                .createNativeQuery(
                        COLUMNS + "published_at is null and archived_at is null" + ASKED_FOR
                                + " and (resolved_at, number) > (:from, :number) order by resolved_at, number",
                        Tuple.class)
                .setParameter("from", from)
                .setParameter("number", last.map(incident -> incident.number).orElse(0))
                .setMaxResults(atMost + 1)
                .getResultList();
        List<?> shown = rows.stream().limit(atMost).toList();
        String next = rows.size() <= atMost ? null : "INC-" + ((Tuple) shown.get(atMost - 1)).get("number");
        return new Slice<>(judged(shown, clock.instant()), next);
    }

    /** Judges what an incident was at some instant, by the policy and the calendars of today; read once, asked often. */
    @FunctionalInterface
    public interface Judge {
        /**
         * When its post-mortem should be published; empty where the policy does not ask for one.
         *
         * @param published null where it was not
         * @param at how late it is then, where it was not published
         */
        Optional<PublicationDue> judge(
                int incident,
                @Nullable String severity,
                @Nullable Long team,
                Instant resolved,
                @Nullable Instant published,
                Instant at);
    }

    /** Whoever asks leaves out drills, duplicates and what was deleted. */
    @Transactional
    public Judge judge() {
        DueDatePolicy now = policy.now();
        Function<@Nullable Long, TeamCalendar> calendarOf = calendars.all();
        return (incident, severity, team, resolved, published, at) -> {
            TeamCalendar calendar = calendarOf.apply(team);
            return now.publication(severity, calendar.dateOf(resolved), calendar.days())
                    .map(proposal -> PublicationDue.of(incident, proposal.day(), published, at, calendar));
        };
    }

    private List<PublicationDue> judged(List<?> rows, Instant at) {
        if (rows.isEmpty()) return List.of();
        DueDatePolicy now = policy.now();
        Function<@Nullable Long, TeamCalendar> calendarOf = calendars.all();
        return rows.stream()
                .flatMap(row -> judge((Tuple) row, now, calendarOf, at).stream())
                .toList();
    }

    private Optional<PublicationDue> judge(
            Tuple row, DueDatePolicy now, Function<@Nullable Long, TeamCalendar> calendarOf, Instant at) {
        TeamCalendar calendar = calendarOf.apply(row.get("team_id", Long.class));
        int number = ((Number) row.get("number")).intValue();
        return now.publication(
                        row.get("severity", String.class),
                        calendar.dateOf(row.get("resolved_at", Instant.class)),
                        calendar.days())
                .map(proposal -> PublicationDue.of(
                        number, proposal.day(), row.get("published_at", Instant.class), at, calendar));
    }
}
