package dev.debrief.insight;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.insight.count.Counting;
import dev.debrief.insight.count.Figures;
import dev.debrief.insight.count.Narrowing;
import dev.debrief.insight.count.Preset;
import dev.debrief.insight.count.Question;
import dev.debrief.shared.Statements;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The figures of the spans that are asked for often, in a table. A snapshot knows which transactions it has seen, so it is
 * known exactly whether anything changed since.
 */
final class Snapshots {
    /** Older ones are counted anew whatever is known of changes. */
    static final Duration OLDEST = Duration.ofHours(1);

    private static final String READ = """
            select s.figures, s.day, s.zone, s.made_at, s.took_milliseconds,
                   exists (select from insight_change c
                            where c.transaction >= pg_snapshot_xmin(s.seen)
                              and not pg_visible_in_snapshot(c.transaction, s.seen))
              from insight_snapshot s where s.span = ?""";

    private static final String STALE = """
            select s.span from insight_snapshot s
             where s.wanted_at >= ?
               and (s.day <> ? or s.zone <> ? or s.made_at < ? or exists (
                    select from insight_change c
                     where c.transaction >= pg_snapshot_xmin(s.seen)
                       and not pg_visible_in_snapshot(c.transaction, s.seen)))
             order by s.span""";

    private static final String KEEP = """
            insert into insight_snapshot (span, day, zone, made_at, seen, took_milliseconds, wanted_at, figures)
            values (?, ?, ?, ?, ?::pg_snapshot, ?, ?, ?)
            on conflict (span) do update set day = excluded.day, zone = excluded.zone, made_at = excluded.made_at,
                   seen = excluded.seen, took_milliseconds = excluded.took_milliseconds, figures = excluded.figures
             where insight_snapshot.made_at <= excluded.made_at""";

    private final ObjectMapper json;
    private final Clock clock;

    Snapshots(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /**
     * One that was read.
     *
     * @param isExact whether nothing changed since it was counted
     * @param took how long counting took
     */
    record Kept(Figures figures, boolean isExact, Duration took) {}

    /** What is kept of today in that zone; one statement. */
    Optional<Kept> read(Statements rows, Preset preset, ZoneId zone, LocalDate today) throws SQLException {
        List<Optional<Kept>> found = rows.rows(READ, List.of(preset.word()), row -> kept(row, zone, today));
        return found.isEmpty() ? Optional.empty() : found.get(0);
    }

    private Optional<Kept> kept(ResultSet row, ZoneId zone, LocalDate today) throws SQLException {
        boolean isOfToday = today.equals(row.getObject(2, LocalDate.class))
                && row.getString(3).equals(zone.getId());
        if (!isOfToday) return Optional.empty();
        Instant madeAt = Objects.requireNonNull(Statements.instant(row, 4));
        boolean isOld = madeAt.plus(OLDEST).isBefore(clock.instant());
        return Optional.of(
                new Kept(parse(row.getString(1)), !row.getBoolean(6) && !isOld, Duration.ofMillis(row.getInt(5))));
    }

    /**
     * One that was counted just now.
     *
     * @param seen what could be seen, as PostgreSQL writes it
     */
    record Made(Preset preset, Figures figures, String seen, Duration took) {}

    /** Counts a span as of today, in a transaction that reads one state of the database from its beginning on. */
    Made make(Statements rows, Preset preset, ZoneId zone, LocalDate today) throws SQLException {
        rows.write("set transaction isolation level repeatable read", List.of());
        String seen = rows.rows("select pg_current_snapshot()::text", List.of(), row -> row.getString(1))
                .get(0);
        Instant asOf = clock.instant();
        long began = System.nanoTime();
        Figures figures = Counting.of(Reading.of(rows, question(preset, zone, today), asOf));
        return new Made(preset, figures, seen, Duration.ofNanos(System.nanoTime() - began));
    }

    /** In a transaction of its own: another replica may do the same at the same moment. */
    void keep(Statements rows, Made made) throws SQLException {
        Figures figures = made.figures();
        rows.write(
                KEEP,
                List.of(
                        made.preset().word(),
                        figures.today(),
                        figures.zone(),
                        figures.asOf(),
                        made.seen(),
                        (int) made.took().toMillis(),
                        figures.asOf(),
                        written(figures)));
    }

    /** Those that somebody wanted lately and that are not of today or out of date. */
    List<Preset> stale(Statements rows, ZoneId zone, LocalDate today, Instant wantedSince) throws SQLException {
        return rows
                .rows(
                        STALE,
                        List.of(
                                wantedSince,
                                today,
                                zone.getId(),
                                clock.instant().minus(OLDEST)),
                        row -> Preset.parse(row.getString(1)))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Notes that it was wanted, once an hour. */
    void want(Statements rows, Preset preset) throws SQLException {
        Instant now = clock.instant();
        rows.write(
                "update insight_snapshot set wanted_at = ? where span = ? and wanted_at < ?",
                List.of(now, preset.word(), now.minus(Duration.ofHours(1))));
    }

    /** Forgets changes that every snapshot has seen, or that are older than any snapshot may be. */
    void forget(Statements rows) throws SQLException {
        rows.write(
                "delete from insight_change c where c.began_at < ? and not exists (select from insight_snapshot s"
                        + " where not pg_visible_in_snapshot(c.transaction, s.seen) and s.made_at > ?)",
                List.of(clock.instant().minus(OLDEST), clock.instant().minus(OLDEST)));
    }

    static Question question(Preset preset, ZoneId zone, LocalDate today) {
        return new Question(preset.days(today, zone), preset.before(today, zone), today, Narrowing.NONE);
    }

    private String written(Figures figures) {
        try {
            return json.writeValueAsString(figures);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Figures parse(String text) {
        try {
            return json.readValue(text, Figures.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
