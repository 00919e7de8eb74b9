package dev.debrief.slack.channel;

import dev.debrief.action.calendar.Calendars;
import dev.debrief.action.calendar.TeamCalendar;
import dev.debrief.action.policy.PublicationDue;
import dev.debrief.action.policy.PublicationsDue;
import dev.debrief.digest.reminder.WorkingHour;
import dev.debrief.document.ActionItem.State;
import dev.debrief.people.BaseAddress;
import dev.debrief.shared.IncidentNumber;
import dev.debrief.shared.Slice;
import dev.debrief.slack.channel.NewsWriter.ItemNews;
import dev.debrief.slack.channel.NewsWriter.LateNews;
import dev.debrief.slack.channel.NewsWriter.PostMortemNews;
import dev.debrief.slack.channel.NewsWriter.Said;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what channels should read: what no message says yet, and how that stands which one says. */
@ApplicationScoped
class NewsRows {
    static final String PUBLICATION = "publication";
    static final String LATE_ITEM = "late-item";
    static final String LATE_POST_MORTEM = "late-post-mortem";

    /** A message follows what it tells of for so long. */
    private static final Duration FOLLOWED = Duration.ofDays(60);

    private static final int MOST = 500;

    private static final String INCIDENT = """
            select i.number, i.title, i.severity, i.summary, i.team_id, i.published_at, i.deleted_at, p.name as by_name,
                   %s from incident i left join person p on p.id = i.published_by %s order by i.number desc limit :most""";
    private static final String NEW_PUBLICATION =
            INCIDENT.formatted("cast(null as bigint) as message, c.channel, '' as about", """
            join slack_channel c on c.team_id = i.team_id
             where i.published_at >= c.chosen_at and i.deleted_at is null
               and not exists (select 1 from slack_message m
                                where m.about = 'publication INC-' || i.number || ' ' || c.channel)""");
    private static final String WAITING_POST_MORTEM = INCIDENT.formatted(
            "cast(null as bigint) as message, c.channel, '' as about",
            "join slack_channel c on c.team_id = i.team_id where i.number in :numbers");
    private static final String KNOWN_INCIDENT = INCIDENT.formatted(
            "m.id as message, m.channel, m.about",
            "join slack_message m on m.subject = i.number and m.kind = :kind and m.written_at > :since");
    private static final String KNOWN_ITEM = """
            select a.number, a.text, a.state, a.due_order as due, coalesce(o.name, f.name) as doer,
                   m.id as message, m.channel, m.about
              from slack_message m join action_item a on a.number = m.subject
              left join person o on o.id = a.owner_id left join team f on f.id = a.team_id
             where m.kind = 'late-item' and m.written_at > :since order by m.id desc limit :most""";
    static final String NEW_LATE_ITEM = """
            select a.number, a.text, a.state, a.due_order as due, coalesce(o.name, f.name) as doer, a.home_team_id as team,
                   cast(null as bigint) as message, c.channel, '' as about
              from slack_channel c join action_item a on a.home_team_id = c.team_id
              left join person o on o.id = a.owner_id left join team f on f.id = a.team_id
             where a.dropped_at is null and a.state in ('open', 'in progress') and a.due_order between :from and :until
               and not exists (select 1 from slack_message m
                                where m.about = 'late-item AI-' || a.number || ' ' || a.due_order || ' ' || c.channel)
             order by a.due_order, a.number limit :most""";

    private final EntityManager entityManager;
    private final Calendars calendars;
    private final PublicationsDue publications;
    private final BaseAddress address;
    private final Clock clock;

    NewsRows(
            EntityManager entityManager,
            Calendars calendars,
            PublicationsDue publications,
            BaseAddress address,
            Clock clock) {
        this.entityManager = entityManager;
        this.calendars = calendars;
        this.publications = publications;
        this.address = address;
        this.clock = clock;
    }

    @Transactional
    List<News> newPublications() {
        List<Tuple> rows = rows(most(NEW_PUBLICATION));
        Function<@Nullable Long, TeamCalendar> calendarOf = calendars.all();
        return rows.stream().map(row -> publication(row, calendarOf)).toList();
    }

    /** How that stands now which messages tell of. */
    @Transactional
    List<News> known() {
        List<Tuple> published = rows(since(most(KNOWN_INCIDENT)).setParameter("kind", PUBLICATION));
        List<Tuple> late = rows(since(most(KNOWN_INCIDENT)).setParameter("kind", LATE_POST_MORTEM));
        List<Tuple> items = rows(since(most(KNOWN_ITEM)));
        Function<@Nullable Long, TeamCalendar> calendarOf = calendars.all();
        return Stream.of(
                        published.stream().map(row -> publication(row, calendarOf)),
                        late.stream().map(row -> latePostMortem(row, LocalDate.parse(word(row, 2)), calendarOf)),
                        items.stream().map(row -> lateItem(row, LocalDate.parse(word(row, 2)))))
                .flatMap(Function.identity())
                .toList();
    }

    /** Open items of teams with a channel that have just become late, and no message says so. */
    @Transactional
    List<News> newlyLate() {
        Instant now = clock.instant();
        LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        List<Tuple> rows = rows(most(NEW_LATE_ITEM)
                .setParameter("from", day.minusDays(WorkingHour.LONGEST_LATE + 1))
                .setParameter("until", day));
        Function<@Nullable Long, TeamCalendar> calendarOf = calendars.all();
        return rows.stream()
                .filter(row -> WorkingHour.of(calendarOf.apply(row.get("team", Long.class)), now)
                        .isJustLate(row.get("due", LocalDate.class)))
                .map(row -> lateItem(row, row.get("due", LocalDate.class)))
                .toList();
    }

    /** Post-mortems of teams with a channel that have just become late, and no message says so. */
    @Transactional
    List<News> newlyLatePostMortems() {
        Map<Integer, PublicationDue> late = new HashMap<>();
        IncidentNumber after = null;
        do {
            Slice<PublicationDue> slice = publications.waiting(after, MOST);
            for (PublicationDue due : slice.items())
                if (due.isLate() && due.late() <= WorkingHour.LONGEST_LATE) late.put(due.incident(), due);
            after = slice.after() == null
                    ? null
                    : IncidentNumber.parse(slice.after()).orElseThrow();
        } while (after != null);
        if (late.isEmpty()) return List.of();
        List<Tuple> rows = rows(most(WAITING_POST_MORTEM).setParameter("numbers", late.keySet()));
        Function<@Nullable Long, TeamCalendar> calendarOf = calendars.all();
        return rows.stream()
                .filter(row -> WorkingHour.of(calendarOf.apply(row.get("team_id", Long.class)), clock.instant())
                        .isWorking())
                .map(row -> latePostMortem(
                        row,
                        Objects.requireNonNull(late.get(((Number) row.get("number")).intValue()))
                                .day(),
                        calendarOf))
                .toList();
    }

    private News publication(Tuple row, Function<@Nullable Long, TeamCalendar> calendarOf) {
        int number = ((Number) row.get("number")).intValue();
        Said said = writer().publication(new PostMortemNews(
                number,
                row.get("title", String.class),
                text(row, "severity"),
                text(row, "summary"),
                row.get("by_name", String.class),
                day(row, calendarOf),
                row.get("deleted_at") != null));
        return news(PUBLICATION, row, "INC-" + number, said, "/incidents/" + number);
    }

    private News latePostMortem(Tuple row, LocalDate due, Function<@Nullable Long, TeamCalendar> calendarOf) {
        int number = ((Number) row.get("number")).intValue();
        Said said = writer().latePostMortem(new LateNews(
                number, row.get("title", String.class), due, day(row, calendarOf), row.get("deleted_at") != null));
        return news(LATE_POST_MORTEM, row, "INC-" + number + " " + due, said, "/incidents/" + number);
    }

    /** @param was the day that passed */
    private News lateItem(Tuple row, LocalDate was) {
        int number = ((Number) row.get("number")).intValue();
        Said said = writer().lateItem(new ItemNews(
                number,
                row.get("text", String.class),
                state(row.get("state", String.class)),
                was,
                row.get("due", LocalDate.class),
                row.get("doer", String.class)));
        return news(LATE_ITEM, row, "AI-" + number + " " + was, said, "/actions/" + number);
    }

    private static News news(String kind, Tuple row, String about, Said said, String path) {
        return new News(
                kind,
                row.get("message", Long.class),
                row.get("channel", String.class),
                ((Number) row.get("number")).intValue(),
                about,
                said.text(),
                said.blocks(),
                path);
    }

    private NewsWriter writer() {
        return new NewsWriter(address.of("").toString());
    }

    private static @Nullable LocalDate day(Tuple row, Function<@Nullable Long, TeamCalendar> calendarOf) {
        Instant published = row.get("published_at", Instant.class);
        return published == null
                ? null
                : calendarOf.apply(row.get("team_id", Long.class)).dateOf(published);
    }

    private static State state(String word) {
        return Arrays.stream(State.values())
                .filter(state -> state.word().equals(word))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Tuple row, String column) {
        String value = row.get(column, String.class);
        return value == null ? "" : value;
    }

    /** Of {@code late-item AI-17 2026-11-20 C0123ABCD}. */
    private static String word(Tuple row, int place) {
        return row.get("about", String.class).split(" ", -1)[place];
    }

    private Query most(String sql) {
        return entityManager.createNativeQuery(sql, Tuple.class).setParameter("most", MOST);
    }

    private Query since(Query query) {
        return query.setParameter("since", clock.instant().minus(FOLLOWED));
    }

    @SuppressWarnings("unchecked") // a native query with Tuple.class answers tuples
    private static List<Tuple> rows(Query query) {
        return query.getResultList();
    }
}
