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
import java.time.ZoneOffset;
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

    private final Waiting waiting;
    private final EntityManager entityManager;

    WaitingItems(Waiting waiting, EntityManager entityManager) {
        this.waiting = waiting;
        this.entityManager = entityManager;
    }

    /** Those that one still has to do, the most urgent first. */
    @Transactional
    public List<Item> items(long person, LocalDate today) {
        return of(person, waiting.open(asking(person, today), MOST)).stream()
                .map(open -> item(open, today))
                .toList();
    }

    /** What is done in one's teams by somebody else, and what one did oneself and looks at again by now. */
    @Transactional
    public List<ToVerify> toVerify(long person, LocalDate today, ZoneId zone) {
        return of(person, waiting.toVerify(asking(person, today), MOST)).stream()
                .map(done -> new ToVerify(
                        done.number(),
                        line(done.number(), done.text()),
                        done.done() == null ? "" : DAY.format(done.done().atZone(zone)),
                        done.by(),
                        done.proof()))
                .toList();
    }

    /** Risks that one has accepted and that are over, or will be in two weeks. */
    @Transactional
    public List<Risk> risks(long person, LocalDate today) {
        return of(person, waiting.risks(asking(person, today), MOST)).stream()
                .map(risk -> new Risk(
                        risk.incident(),
                        risk.title(),
                        DAY.format(risk.until()),
                        risk.until().isBefore(today),
                        risk.why()))
                .toList();
    }

    private static List<Asking> asking(long person, LocalDate today) {
        return List.of(new Asking(person, today, ZoneOffset.UTC, null));
    }

    private static <T> List<T> of(long person, Map<Long, List<T>> found) {
        return found.getOrDefault(person, List.of());
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
                        line(number(row, "number"), row.get("text", String.class)),
                        words(row.get("name", String.class)),
                        DAY.format(row.get("verified_at", Instant.class).atZone(zone))))
                .toList();
    }

    private static Item item(Waiting.Open open, LocalDate today) {
        LocalDate due = open.due();
        long days = due == null ? 0 : ChronoUnit.DAYS.between(today, due);
        String soon = due == null ? "" : days < 0 ? "late" : days < 8 ? "soon" : "";
        return new Item(
                open.number(),
                open.incident(),
                open.readable(),
                line(open.number(), open.text()),
                due == null ? "no date" : soon.equals("late") ? DueInWords.left(due, today) : "due " + DAY.format(due),
                soon);
    }

    private static RawString line(int number, String text) {
        return new RawString(MarkdownHtml.line(Markdown.of(text), "ai" + number + "-"));
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
