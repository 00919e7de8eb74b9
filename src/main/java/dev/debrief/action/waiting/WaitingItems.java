package dev.debrief.action.waiting;

import dev.debrief.action.DueInWords;
import dev.debrief.document.MarkdownHtml;
import dev.debrief.shared.Markdown;
import io.quarkus.qute.RawString;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What waits for one person, each in one small query; days are those of the reader. */
@ApplicationScoped
public class WaitingItems {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final int MOST = 20;
    /** A risk is looked at this many days before it is over. */
    private static final int RISK_DAYS = 14;

    /** An open action item of one's own; {@code soon} is "late", "soon" or empty; not readable: its incident is deleted. */
    public record Item(int number, String incident, boolean readable, RawString text, String due, String soon) {
        /** Whether it has a date that can move. */
        public boolean isDated() {
            return !due.equals("no date");
        }
    }

    /** An action item that is done and waits for somebody who sees whether it works. */
    public record ToVerify(int number, RawString text, String done, String by, String proof) {}

    /** A risk that one has accepted and that is over, or will be soon. */
    public record Risk(int incident, String title, String until, boolean over, String why) {}

    /** An action item of one's own that somebody verified lately. */
    public record Verified(int number, RawString text, String by, String day) {}

    private final EntityManager entityManager;

    WaitingItems(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Those that one still has to do, the most urgent first. */
    @Transactional
    public List<Item> items(long person, LocalDate today) {
        return rows("""
                        select a.number, coalesce(a.from_incident, 'INC-' || a.incident_number) as incident,
                               i.number is not null and i.deleted_at is null as readable, a.text, a.due_on
                          from action_item a left join incident i on i.number = a.incident_number
                         where a.owner_id = :person and a.dropped_at is null and a.state in ('open', 'in progress')
                         order by a.due_order, a.number""", Map.of("person", person)).stream()
                .map(row -> item(row, today))
                .toList();
    }

    /** What is done in one's teams by somebody else, and what one did oneself and looks at again by now. */
    @Transactional
    public List<ToVerify> toVerify(long person, LocalDate today, ZoneId zone) {
        return rows("""
                        with waiting as (
                            select a.number from team_member m join action_item a on a.home_team_id = m.team_id
                             where m.person_id = :person and a.dropped_at is null and a.state = 'done'
                               and a.done_by is distinct from m.person_id
                            union
                            select number from action_item
                             where done_by = :person and dropped_at is null and state = 'done' and check_back_on <= :today)
                        select a.number, a.text, a.done_at, p.name, a.proof
                          from waiting w join action_item a on a.number = w.number
                          left join person p on p.id = a.done_by
                         order by a.done_at, a.number""", Map.of("person", person, "today", today)).stream()
                .map(row -> new ToVerify(
                        number(row, "number"),
                        line(row),
                        row.get("done_at") == null
                                ? ""
                                : DAY.format(row.get("done_at", Instant.class).atZone(zone)),
                        words(row.get("name", String.class)),
                        row.get("proof", String.class)))
                .toList();
    }

    /** Risks that one has accepted and that are over, or will be in two weeks. */
    @Transactional
    public List<Risk> risks(long person, LocalDate today) {
        return rows("""
                        select r.incident_number, i.title, r.until_day, r.why
                          from accepted_risk r join incident i on i.number = r.incident_number
                         where r.accepted_by = :person and r.withdrawn_at is null and r.until_day <= :soon
                           and i.deleted_at is null
                         order by r.until_day, r.id""", Map.of("person", person, "soon", today.plusDays(RISK_DAYS))).stream()
                .map(row -> new Risk(
                        number(row, "incident_number"),
                        row.get("title", String.class),
                        DAY.format(row.get("until_day", LocalDate.class)),
                        row.get("until_day", LocalDate.class).isBefore(today),
                        row.get("why", String.class)))
                .toList();
    }

    /** Own items that others have verified since that instant. */
    @Transactional
    public List<Verified> verified(long person, Instant since, ZoneId zone) {
        return rows("""
                        select a.number, a.text, a.verified_at, p.name
                          from action_item a left join person p on p.id = a.verified_by
                         where a.owner_id = :person and a.state = 'verified' and a.verified_at > :since
                           and a.verified_by is distinct from a.owner_id
                         order by a.verified_at desc, a.number""", Map.of("person", person, "since", since)).stream()
                .limit(5)
                .map(row -> new Verified(
                        number(row, "number"),
                        line(row),
                        words(row.get("name", String.class)),
                        DAY.format(row.get("verified_at", Instant.class).atZone(zone))))
                .toList();
    }

    private static Item item(Tuple row, LocalDate today) {
        LocalDate due = row.get("due_on", LocalDate.class);
        long days = due == null ? 0 : ChronoUnit.DAYS.between(today, due);
        String soon = due == null ? "" : days < 0 ? "late" : days < 8 ? "soon" : "";
        return new Item(
                number(row, "number"),
                words(row.get("incident", String.class)),
                row.get("readable", Boolean.class),
                line(row),
                due == null ? "no date" : soon.equals("late") ? DueInWords.left(due, today) : "due " + DAY.format(due),
                soon);
    }

    private static RawString line(Tuple row) {
        Markdown text = Markdown.of(row.get("text", String.class));
        return new RawString(MarkdownHtml.line(text, "ai" + number(row, "number") + "-"));
    }

    private static String words(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static int number(Tuple row, String column) {
        return ((Number) row.get(column)).intValue();
    }

    @SuppressWarnings("unchecked") // a native query with Tuple.class answers tuples
    private List<Tuple> rows(String sql, Map<String, Object> parameters) {
        Query query = entityManager.createNativeQuery(sql, Tuple.class).setMaxResults(MOST);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }
}
