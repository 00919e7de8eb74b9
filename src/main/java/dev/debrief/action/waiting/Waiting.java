package dev.debrief.action.waiting;

import static dev.debrief.action.waiting.Many.number;
import static dev.debrief.action.waiting.Many.words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What waits for many people at once, by their ids: each list is one statement. The page of one person and the mails to
 * all of them read the same lists.
 */
@ApplicationScoped
public class Waiting {
    /** A risk is looked at this many days before it is over. */
    static final int RISK_DAYS = 14;

    private static final String ITEM = """
            select a.number, coalesce(a.from_incident, 'INC-' || a.incident_number) as incident, a.incident_number,
                   a.text, nullif(a.due_order, cast('infinity' as date)) as due, a.times_redated, a.due_order
              from action_item a
             where a.owner_id = who.id and a.dropped_at is null and a.state in ('open', 'in progress')""";

    private static final String OPEN_ITEMS = """
            select who.id, a.number, a.incident, a.text, a.due, a.times_redated,
                   i.number is not null and i.deleted_at is null as readable
              from who cross join lateral (%s) a
              left join incident i on i.number = a.incident_number
             order by who.id, a.due_order, a.number""";

    private final EntityManager entityManager;

    Waiting(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * An open action item of one's own.
     *
     * @param incident like {@code INC-42}; empty where there is none
     * @param readable whether that incident can be opened
     * @param text Markdown
     * @param due null where it has no date
     */
    public record Open(
            int number,
            String incident,
            boolean readable,
            String text,
            @Nullable LocalDate due,
            int timesRedated) {}

    /** An action item that is done and waits for somebody who sees whether it works; text in Markdown. */
    public record ToVerify(
            int number, String text, @Nullable Instant done, String by, String proof) {}

    /** A risk that one has accepted and that is over, or will be soon. */
    public record Risk(int incident, String title, LocalDate until, String why) {}

    /** The open ones, the most urgent first, those without a date last. */
    @Transactional
    public Map<Long, List<Open>> open(Collection<Asking> asking, int most) {
        return open(asking, ITEM + " order by a.due_order, a.number limit :most", Map.of("most", most));
    }

    /** Those that are late or due within so many days, and those without a date; of both so many at most. */
    @Transactional
    public Map<Long, List<Open>> pressing(Collection<Asking> asking, int days, int most) {
        String pressing = "(" + ITEM
                + " and a.due_order <= who.today + :ahead order by a.due_order, a.number limit :most)" + " union all ("
                + ITEM + " and a.due_order = cast('infinity' as date) order by a.number limit :most)";
        return open(asking, pressing, Map.of("most", most, "ahead", days));
    }

    private Map<Long, List<Open>> open(Collection<Asking> asking, String items, Map<String, Object> more) {
        return ask(
                asking,
                OPEN_ITEMS.formatted(items),
                more,
                row -> new Open(
                        number(row, "number"),
                        words(row.get("incident", String.class)),
                        row.get("readable", Boolean.class),
                        row.get("text", String.class),
                        row.get("due", LocalDate.class),
                        number(row, "times_redated")));
    }

    /** What is done in one's teams by somebody else, and what one did oneself and looks at again by now. */
    @Transactional
    public Map<Long, List<ToVerify>> toVerify(Collection<Asking> asking, int most) {
        return ask(
                asking,
                """
                        select who.id, a.number, a.text, a.done_at, p.name, a.proof
                          from who cross join lateral (
                              select w.number, w.text, w.done_at, w.done_by, w.proof from (
                                  select a.number, a.text, a.done_at, a.done_by, a.proof
                                    from team_member m join action_item a on a.home_team_id = m.team_id
                                   where m.person_id = who.id and a.dropped_at is null and a.state = 'done'
                                     and a.done_by is distinct from m.person_id
                                  union
                                  select number, text, done_at, done_by, proof from action_item
                                   where done_by = who.id and dropped_at is null and state = 'done'
                                     and check_back_on <= who.today) w
                               order by w.done_at, w.number limit :most) a
                          left join person p on p.id = a.done_by
                         order by who.id, a.done_at, a.number""",
                Map.of("most", most),
                row -> new ToVerify(
                        number(row, "number"),
                        row.get("text", String.class),
                        row.get("done_at", Instant.class),
                        words(row.get("name", String.class)),
                        row.get("proof", String.class)));
    }

    /** Risks that one has accepted and that are over, or will be in two weeks. */
    @Transactional
    public Map<Long, List<Risk>> risks(Collection<Asking> asking, int most) {
        return ask(
                asking,
                """
                        select who.id, r.incident_number, r.title, r.until_day, r.why
                          from who cross join lateral (
                              select r.id, r.incident_number, i.title, r.until_day, r.why
                                from accepted_risk r join incident i on i.number = r.incident_number
                               where r.accepted_by = who.id and r.withdrawn_at is null
                                 and r.until_day <= who.today + :ahead and i.deleted_at is null
                               order by r.until_day, r.id limit :most) r
                         order by who.id, r.until_day, r.id""",
                Map.of("most", most, "ahead", RISK_DAYS),
                row -> new Risk(
                        number(row, "incident_number"),
                        row.get("title", String.class),
                        row.get("until_day", LocalDate.class),
                        row.get("why", String.class)));
    }

    private <T> Map<Long, List<T>> ask(
            Collection<Asking> asking, String sql, Map<String, Object> more, Function<Tuple, T> row) {
        return Many.ask(entityManager, asking, sql, more, row);
    }
}
