package dev.debrief.insight.similar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.database.EmbeddedServer;
import dev.debrief.insight.ManyFigures;
import dev.debrief.shared.MeasuredStatements;
import dev.debrief.shared.Statements;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Similar incidents among very many: as many statements as among few, all by indexes, with bounded buffers. */
class ManySimilarTest {
    private static final boolean IS_LONG = Boolean.getBoolean("debrief.long");
    /** So many that the words which are read up to a bound reach it. */
    private static final int FEW = IS_LONG ? 10_000 : 1_000;

    private static final int MANY = IS_LONG ? 100_000 : 10_000;
    private static final int MOST_BUFFERS = 6_000;
    private static final double SLOWER_AT_MOST = 1.5;
    private static final int REPETITIONS = 20;

    /** Words that all have, that every tenth, hundredth and thousandth has, and some of a large vocabulary. */
    private static final String WORDS = """
            insert into searched_incident (incident_number, happened_at, reading, marks, words)
            select number, happened_at, 1, searched_marks(incident), array_to_tsvector(array(select distinct key from unnest(
                       array_remove(array['nightly', 't:nightly', 'stopped', 't:stopped',
                           case when number % 10 = 0 then 't:tenth' end, case when number % 100 = 7 then 's:hundredth' end,
                           case when number % 1000 = 7 then 'c:thousandth' end], null)
                       || array(select 'c:word' || (number * 7919 + k * k * 104729) % 20000 from generate_series(1, 10) k)
                       || array(select 's:word' || (number * 7907 + k * k * 104729) % 20000 from generate_series(1, 10) k))
                   as key))
              from incident""";

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
    void whatever_is_compared_the_rank_is_found_by_indexes_with_bounded_buffers() throws SQLException {
        int most = 0;
        for (Subject subject : subjects()) {
            MeasuredStatements ofFew = measured(few, subject);
            MeasuredStatements ofMany = measured(many, subject);
            assertThat(ofMany.statements()).as(subject.title()).isLessThanOrEqualTo(ofFew.statements());
            assertThat(ofMany.plans())
                    .noneMatch(plan -> plan.matches(
                            "(?s).*Seq Scan on (incident|searched_incident|incident_service|factor|action_item) .*"));
            assertThat(ofMany.buffers()).as(subject.title()).isBetween(1, MOST_BUFFERS);
            most = Math.max(most, ofMany.buffers());
        }
        System.out.printf("Similar incidents among %d: at most %d buffers%n", MANY, most);
    }

    @Test
    void the_rank_takes_about_as_long_among_very_many_as_among_few() throws SQLException {
        List<Long> ofFew = new ArrayList<>();
        List<Long> ofMany = new ArrayList<>();
        for (int i = 0; i < REPETITIONS; i++) {
            for (Subject subject : subjects()) {
                ofFew.add(time(few, subject));
                ofMany.add(time(many, subject));
            }
        }
        double ratio = (double) median(ofMany) / median(ofFew);
        System.out.printf(
                "Similar incidents: median %d µs among %d, %d µs among %d: %.2f times%n",
                median(ofFew) / 1000, FEW, median(ofMany) / 1000, MANY, ratio);
        // times are held to a figure only where nothing else runs beside
        if (IS_LONG) assertThat(ratio).isLessThanOrEqualTo(SLOWER_AT_MOST);
    }

    private static List<Subject> subjects() {
        return List.of(
                subject("Nightly refresh stopped", "", "", "service 3", "alerting"),
                subject("Nightly tenth stopped", "hundredth word77", "thousandth word4711", "service 12", "code"),
                subject("word1 word2 word3 word4", "word5 word6 word7", "word8 word9 word10", "service 1", "capacity"),
                subject("Something unheard of", "", "", "", ""));
    }

    private static Subject subject(String title, String summary, String cause, String service, String category) {
        return new Subject(0, title, summary, listed(cause), listed(service), listed(category));
    }

    private static List<String> listed(String text) {
        return text.isEmpty() ? List.of() : List.of(text);
    }

    private static MeasuredStatements measured(Connection connection, Subject subject) throws SQLException {
        MeasuredStatements statements = new MeasuredStatements(connection);
        Similar.to(statements, subject, new Similar.Own("Outage", Instant.MAX));
        connection.commit();
        return statements;
    }

    private static long time(Connection connection, Subject subject) throws SQLException {
        long began = System.nanoTime();
        Similar.to(new Statements(connection), subject, new Similar.Own("Outage", Instant.MAX));
        connection.commit();
        return System.nanoTime() - began;
    }

    private static long median(List<Long> numbers) {
        return numbers.stream().sorted().skip(numbers.size() / 2).findFirst().orElseThrow();
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
            statement.execute(WORDS);
            statement.execute("vacuum analyze");
        }
        connection.setAutoCommit(false);
        return connection;
    }
}
