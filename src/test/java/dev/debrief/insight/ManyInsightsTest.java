package dev.debrief.insight;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.database.EmbeddedServer;
import dev.debrief.insight.count.Days;
import dev.debrief.insight.count.Facts;
import dev.debrief.insight.count.Narrowing;
import dev.debrief.insight.count.Preset;
import dev.debrief.insight.count.Question;
import dev.debrief.shared.MeasuredStatements;
import dev.debrief.shared.Statements;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The usual spans among very many incidents and items: read from their table, however much there is to count. */
class ManyInsightsTest {
    private static final boolean IS_LONG = Boolean.getBoolean("debrief.long");
    private static final int FEW = 1_000;
    private static final int MANY = IS_LONG ? 100_000 : 10_000;
    private static final int MOST_BUFFERS = 40;
    private static final double SLOWER_AT_MOST = 1.3;
    private static final int REPETITIONS = 100;
    private static final ZoneId ZONE = ZoneId.of("UTC");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Snapshots SNAPSHOTS =
            new Snapshots(new ObjectMapper().findAndRegisterModules(), Clock.fixed(NOW, ZoneOffset.UTC));

    private static EmbeddedServer server;
    private static Connection few;
    private static Connection many;

    @BeforeAll
    static void fill() throws Exception {
        System.setProperty("debrief.postgresql", "target");
        server = EmbeddedServer.start(Files.createTempDirectory(Path.of("target"), "database-"));
        few = filled("few", FEW);
        many = filled("many", MANY);
    }

    @AfterAll
    static void stop() throws Exception {
        few.close();
        many.close();
        server.stop();
    }

    @Test
    void a_usual_span_is_one_statement_that_touches_few_buffers() throws SQLException {
        for (Preset preset : Preset.values()) {
            MeasuredStatements counted = new MeasuredStatements(many);
            assertThat(SNAPSHOTS
                            .read(counted, preset, ZONE, TODAY)
                            .orElseThrow()
                            .isExact())
                    .isTrue();
            assertThat(counted.statements()).isEqualTo(1);
            assertThat(counted.buffers()).isBetween(1, MOST_BUFFERS);
        }
    }

    @Test
    void a_usual_span_takes_as_long_among_very_many_as_among_few() throws SQLException {
        List<Long> ofFew = new ArrayList<>();
        List<Long> ofMany = new ArrayList<>();
        for (int i = 0; i < REPETITIONS; i++) {
            for (Preset preset : Preset.values()) {
                ofFew.add(time(few, preset));
                ofMany.add(time(many, preset));
            }
        }
        double ratio = (double) median(ofMany) / median(ofFew);
        System.out.printf(
                "A usual span: median %d µs among %d incidents, %d µs among %d: %.2f times%n",
                median(ofFew) / 1000, FEW, median(ofMany) / 1000, MANY, ratio);
        // times are held to a figure only where nothing else runs beside
        if (IS_LONG) assertThat(ratio).isLessThanOrEqualTo(SLOWER_AT_MOST);
    }

    @Test
    void a_narrowed_span_asks_as_often_among_many_as_among_few_and_finds_incidents_by_an_index() throws SQLException {
        Days days = Preset.DAYS_30.days(TODAY, ZONE);
        Question question =
                new Question(days, days.before(), TODAY, new Narrowing(3L, null, "SEV3", null, null, false));
        MeasuredStatements ofFew = new MeasuredStatements(few);
        Reading.of(ofFew, question, NOW);
        MeasuredStatements ofMany = new MeasuredStatements(many);
        long began = System.nanoTime();
        Facts facts = Reading.of(ofMany, question, NOW);
        assertThat(facts.incidents()).isNotEmpty();
        assertThat(facts.items()).isNotEmpty();
        System.out.printf(
                "A narrowed span among %d incidents: %d statements, %d buffers, %d ms with its plans%n",
                MANY,
                ofMany.statements(),
                ofMany.buffers(),
                Duration.ofNanos(System.nanoTime() - began).toMillis());
        assertThat(ofMany.statements()).isEqualTo(ofFew.statements());
        assertThat(ofMany.plans()).noneMatch(plan -> plan.contains("Seq Scan on incident i"));
    }

    private static long time(Connection connection, Preset preset) throws SQLException {
        long began = System.nanoTime();
        assertThat(SNAPSHOTS.read(new Statements(connection), preset, ZONE, TODAY))
                .isPresent();
        return System.nanoTime() - began;
    }

    private static long median(List<Long> numbers) {
        List<Long> sorted = new ArrayList<>(numbers);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    private static Connection filled(String schema, int howMany) throws SQLException {
        String url = server.jdbcUrl() + (server.jdbcUrl().contains("?") ? "&" : "?") + "currentSchema=" + schema;
        Flyway.configure()
                .dataSource(url, server.user(), server.password())
                .defaultSchema(schema)
                .load()
                .migrate();
        Connection connection = DriverManager.getConnection(url, server.user(), server.password());
        try (Statement statement = connection.createStatement()) {
            for (String sql : ManyFigures.statements(howMany)) statement.execute(sql);
        }
        for (Preset preset : Preset.values()) {
            connection.setAutoCommit(false);
            Snapshots.Made made = SNAPSHOTS.make(new Statements(connection), preset, ZONE, TODAY);
            connection.commit();
            SNAPSHOTS.keep(new Statements(connection), made);
            connection.commit();
            connection.setAutoCommit(true);
            System.out.printf(
                    "%s among %d incidents: counted in %d ms%n",
                    preset.title(), howMany, made.took().toMillis());
        }
        return connection;
    }
}
