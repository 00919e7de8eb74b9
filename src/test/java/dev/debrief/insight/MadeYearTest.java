package dev.debrief.insight;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.database.EmbeddedServer;
import dev.debrief.insight.count.Counting;
import dev.debrief.insight.count.Days;
import dev.debrief.insight.count.Figure;
import dev.debrief.insight.count.Figures;
import dev.debrief.insight.count.LeftOut;
import dev.debrief.insight.count.Narrowing;
import dev.debrief.insight.count.Preset;
import dev.debrief.insight.count.Question;
import dev.debrief.insight.count.Table;
import dev.debrief.shared.Statements;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two made years on the real database: every figure once more by plain loops, and every number beside its list. */
class MadeYearTest {
    private static final long SEED = Boolean.getBoolean("debrief.long") ? new Random().nextLong() : 20261120L;
    private static final MadeYear YEAR = MadeYear.of(SEED, 2_000, 8_000);
    private static final Snapshots SNAPSHOTS =
            new Snapshots(new ObjectMapper().findAndRegisterModules(), Clock.fixed(MadeYear.NOW, ZoneOffset.UTC));
    private static EmbeddedServer server;
    private static Connection connection;

    @BeforeAll
    static void fill() throws Exception {
        System.out.println("The made year has the seed " + SEED);
        System.setProperty("debrief.postgresql", "target");
        server = EmbeddedServer.start(Files.createTempDirectory(Path.of("target"), "database-"));
        Flyway.configure()
                .dataSource(server.jdbcUrl(), server.user(), server.password())
                .load()
                .migrate();
        connection = connect();
        MadeTables.fill(connection, YEAR);
    }

    @AfterAll
    static void stop() throws Exception {
        connection.close();
        server.stop();
    }

    @Test
    void every_figure_equals_a_second_plain_implementation_for_every_span_zone_and_filter() throws SQLException {
        for (Question question : questions()) {
            Map<String, Long> expected = SlowFigures.of(YEAR, question);
            Map<String, Long> counted = numbers(figures(question));
            assertThat(expected).as(question.toString()).hasSizeGreaterThan(20);
            Set<String> tables = new HashSet<>();
            expected.keySet().forEach(name -> tables.add(kind(name)));
            counted.keySet()
                    .removeIf(name ->
                            !tables.contains(kind(name)) || (counted.get(name) == 0 && !expected.containsKey(name)));
            assertThat(counted).as(question.toString()).isEqualTo(new TreeMap<>(expected));
        }
    }

    @Test
    void every_number_opens_a_list_of_exactly_as_many() throws SQLException {
        List<Question> questions = List.of(
                usual(Preset.DAYS_90, MadeYear.ZONE, Narrowing.NONE),
                usual(Preset.MONTHS_12, MadeYear.ZONE, new Narrowing(2L, null, null, null, null, true)));
        int opened = 0;
        for (Question question : questions) {
            Figures figures = figures(question);
            for (Figure figure : figures.figures())
                for (LeftOut left : figure.leftOut()) opened += opens(left.list(), left.count(), figure.key());
            Figure resolve = figures.figure("time-to-resolve").orElseThrow();
            opened += opens(resolve.list(), resolve.counted(), resolve.key());
            for (Table table : figures.tables()) {
                for (LeftOut left : table.leftOut()) opened += opens(left.list(), left.count(), table.key());
                for (Table.Row row : table.rows()) {
                    String name = table.key() + " " + row.label();
                    for (Table.Cell cell : row.cells())
                        if (!cell.list().isEmpty()) opened += opens(cell.list(), cell.value(), name);
                    for (LeftOut left : row.leftOut()) opened += opens(left.list(), left.count(), name);
                }
            }
        }
        System.out.println(opened + " numbers were opened");
        assertThat(opened).isGreaterThan(150);
    }

    @Test
    void a_kept_span_says_the_same_until_something_changes() throws SQLException {
        assertThat(kept(Preset.MONTHS_6)).as("nothing is kept yet").isEmpty();
        Snapshots.Made made = make(Preset.MONTHS_6);
        Snapshots.Kept first = kept(Preset.MONTHS_6).orElseThrow();
        assertThat(first.figures()).isEqualTo(made.figures());
        assertThat(first.isExact()).isTrue();
        execute(connection, "update incident set severity = severity where number = 1");
        assertThat(kept(Preset.MONTHS_6).orElseThrow().isExact()).isFalse();
        make(Preset.MONTHS_6);
        assertThat(kept(Preset.MONTHS_6).orElseThrow().isExact()).isTrue();
        assertThat(SNAPSHOTS.read(
                        new Statements(connection), Preset.MONTHS_6, MadeYear.ZONE, MadeYear.TODAY.plusDays(1)))
                .as("tomorrow it is another span")
                .isEmpty();
    }

    @Test
    void a_change_that_was_under_way_while_a_span_was_counted_is_never_taken_for_counted() throws SQLException {
        try (Connection other = connect()) {
            other.setAutoCommit(false);
            execute(other, "update action_item set kind = 'learn' where number = 1");
            make(Preset.DAYS_30);
            assertThat(kept(Preset.DAYS_30).orElseThrow().isExact()).isTrue();
            other.commit();
            assertThat(kept(Preset.DAYS_30).orElseThrow().isExact()).isFalse();
        }
    }

    @Test
    void what_is_out_of_date_is_counted_again_and_changes_that_all_have_seen_are_forgotten() throws SQLException {
        make(Preset.DAYS_90);
        execute(connection, "update factor set text = 'Otherwise' where incident_number = 1");
        Statements rows = new Statements(connection);
        assertThat(SNAPSHOTS.stale(rows, MadeYear.ZONE, MadeYear.TODAY, MadeYear.NOW))
                .contains(Preset.DAYS_90);
        make(Preset.DAYS_90);
        assertThat(SNAPSHOTS.stale(rows, MadeYear.ZONE, MadeYear.TODAY, MadeYear.NOW))
                .doesNotContain(Preset.DAYS_90);
        execute(connection, "update insight_change set began_at = '2000-01-01Z'");
        execute(connection, "delete from insight_snapshot where span <> '90-days'");
        SNAPSHOTS.forget(rows);
        assertThat(rows.rows("select count(*) from insight_change", List.of(), row -> row.getInt(1)))
                .containsExactly(0);
    }

    private static Optional<Snapshots.Kept> kept(Preset preset) throws SQLException {
        return SNAPSHOTS.read(new Statements(connection), preset, MadeYear.ZONE, MadeYear.TODAY);
    }

    private static Snapshots.Made make(Preset preset) throws SQLException {
        try (Connection own = connect()) {
            own.setAutoCommit(false);
            Snapshots.Made made = SNAPSHOTS.make(new Statements(own), preset, MadeYear.ZONE, MadeYear.TODAY);
            own.commit();
            SNAPSHOTS.keep(new Statements(own), made);
            own.commit();
            return made;
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
    }

    private static void execute(Connection on, String sql) throws SQLException {
        try (java.sql.Statement statement = on.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int opens(String address, long number, String name) throws SQLException {
        String what = URLDecoder.decode(address.substring(address.indexOf("counted=") + 8), StandardCharsets.UTF_8);
        CountedAddress counted = CountedAddress.parse(what).orElseThrow();
        int found = address.startsWith("/incidents")
                ? CountedLists.incidents(new Statements(connection), counted, MadeYear.NOW)
                        .orElseThrow()
                        .size()
                : CountedLists.items(new Statements(connection), counted)
                        .orElseThrow()
                        .size();
        assertThat((long) found).as(name + " " + what).isEqualTo(number);
        return 1;
    }

    private static List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        for (Preset preset : Preset.values()) questions.add(usual(preset, MadeYear.ZONE, Narrowing.NONE));
        for (String zone : List.of("Asia/Kolkata", "Pacific/Apia", "UTC"))
            questions.add(usual(Preset.DAYS_90, ZoneId.of(zone), Narrowing.NONE));
        for (Narrowing only : List.of(
                new Narrowing(2L, null, null, null, null, false),
                new Narrowing(null, 1L, null, null, null, false),
                new Narrowing(null, null, "SEV1", null, null, true),
                new Narrowing(null, null, null, "Outage", null, false),
                new Narrowing(null, null, null, null, "billing", true),
                new Narrowing(1L, 2L, null, "Security", null, false)))
            questions.add(usual(Preset.MONTHS_12, MadeYear.ZONE, only));
        // the days on which clocks change, a single day, and one in which nothing happened
        for (LocalDate from : List.of(LocalDate.of(2026, 3, 8), LocalDate.of(2025, 11, 2), LocalDate.of(2020, 1, 1))) {
            Days day = new Days(from, from.plusDays(1), MadeYear.ZONE);
            questions.add(new Question(day, day.before(), MadeYear.TODAY, Narrowing.NONE));
        }
        return questions;
    }

    private static Question usual(Preset preset, ZoneId zone, Narrowing only) {
        LocalDate today = LocalDate.ofInstant(MadeYear.NOW, zone);
        return new Question(preset.days(today, zone), preset.before(today, zone), today, only);
    }

    private static Figures figures(Question question) throws SQLException {
        return Counting.of(Reading.of(new Statements(connection), question, MadeYear.NOW));
    }

    /** What a number is of, without the row: {@code severity/incidents}, {@code figure/on-time}. */
    private static String kind(String name) {
        String[] parts = name.split("/", -1);
        return parts[0].equals("figure")
                ? name
                : parts[0].equals("items") ? name : parts[0] + "/" + parts[parts.length - 1];
    }

    private static Map<String, Long> numbers(Figures figures) {
        Map<String, Long> numbers = new TreeMap<>();
        for (Figure figure : figures.figures())
            if (figure.value() != null) numbers.put("figure/" + figure.key(), figure.value());
        for (Table table : figures.tables())
            for (Table.Row row : table.rows())
                for (int i = 0; i < table.columns().size(); i++)
                    if (row.value(i) != null)
                        numbers.put(
                                table.key() + "/" + row.key() + "/"
                                        + table.columns().get(i).key(),
                                row.value(i));
        return numbers;
    }
}
