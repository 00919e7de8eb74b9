package dev.debrief.incident.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.database.EmbeddedServer;
import dev.debrief.shared.MeasuredStatements;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A hundred thousand incidents, searched for what is rare, frequent, everywhere and nowhere: counted in buffers, and
 * timed beside a thousand. */
class ManyIncidentsTest {
    private static final int FEW = 1_000;
    private static final int MANY = 100_000;
    private static final int MOST_BUFFERS = 500;
    private static final double MOST_TIMES = 1.5;
    private static final int TRIES = 25;

    private static final List<String> QUERIES = List.of(
            "",
            "state:draft",
            "before:1951",
            "everywhere",
            "nightly job",
            "\"nightly job\"",
            "everywhere nightly tenth",
            "tenth",
            "hundredth",
            "thousandth",
            "n777",
            "n777 everywhere",
            "even odd",
            "everywhere -nightly",
            "tenth -hundredth",
            "everyw",
            "everywhre",
            "nosuchthing",
            "在庫",
            "庫",
            "庫 thousandth",
            "word77",
            "in:timeline tenth",
            "in:title everywhere",
            "INC-77",
            "after:1950-03-01 hundredth");

    private static EmbeddedServer server;
    private static Connection few;
    private static Connection many;

    @BeforeAll
    static void make() throws Exception {
        System.setProperty("debrief.postgresql", "target");
        server = EmbeddedServer.start(Files.createTempDirectory(Path.of("target"), "database-"));
        few = incidents("few", FEW);
        many = incidents("many", MANY);
    }

    @AfterAll
    static void stop() throws Exception {
        few.close();
        many.close();
        server.stop();
    }

    /** So many incidents in a schema of their own. */
    private static Connection incidents(String schema, int count) throws SQLException {
        String url = server.jdbcUrl() + "?currentSchema=" + schema;
        Flyway.configure()
                .dataSource(url, server.user(), server.password())
                .defaultSchema(schema)
                .load()
                .migrate();
        Connection connection = DriverManager.getConnection(url, server.user(), server.password());
        ManyIncidents.make(connection, 1, count);
        connection.setAutoCommit(false);
        return connection;
    }

    @Test
    void a_page_of_a_search_in_a_hundred_thousand_incidents_uses_indexes_only_and_touches_at_most_500_buffers()
            throws SQLException {
        List<Long> amongFew = new ArrayList<>();
        List<Long> amongMany = new ArrayList<>();
        for (String query : QUERIES) {
            for (Order order : Order.values()) {
                amongFew.add(buffersOfACheapPage(few, query, order));
                amongMany.add(buffersOfACheapPage(many, query, order));
            }
        }
        System.out.printf(
                "Median of a first page: %d buffers among %d incidents, %d among %d%n",
                median(amongFew), FEW, median(amongMany), MANY);
    }

    /**
     * Asked by turns, so that what else the machine does meets both; of each query the best of many tries counts. Times
     * are held to a figure only where nothing else runs beside.
     */
    @Test
    @EnabledIfSystemProperty(named = "debrief.long", matches = "true")
    void the_median_search_among_a_hundred_thousand_takes_at_most_half_as_long_again_as_among_a_thousand()
            throws SQLException {
        List<Long> amongFew = new ArrayList<>();
        List<Long> amongMany = new ArrayList<>();
        for (String query : QUERIES) {
            for (Order order : Order.values()) {
                long leastAmongFew = Long.MAX_VALUE;
                long leastAmongMany = Long.MAX_VALUE;
                for (int i = 0; i < TRIES; i++) {
                    leastAmongFew = Math.min(leastAmongFew, nanoseconds(few, query, order));
                    leastAmongMany = Math.min(leastAmongMany, nanoseconds(many, query, order));
                }
                amongFew.add(leastAmongFew);
                amongMany.add(leastAmongMany);
            }
        }
        double ratio = (double) median(amongMany) / median(amongFew);
        System.out.printf(
                "Median of a first page: %d µs among %d incidents, %d µs among %d: %.2f times%n",
                median(amongFew) / 1000, FEW, median(amongMany) / 1000, MANY, ratio);
        assertThat(ratio).isLessThanOrEqualTo(MOST_TIMES);
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }

    private static long nanoseconds(Connection connection, String query, Order order) throws SQLException {
        long start = System.nanoTime();
        MeasuredPage.plain(connection, query, order);
        connection.commit();
        return System.nanoTime() - start;
    }

    private static long buffersOfACheapPage(Connection connection, String query, Order order) throws SQLException {
        MeasuredStatements page = MeasuredPage.of(connection, query, order);
        connection.commit();
        assertThat(page.plans()).isNotEmpty().noneMatch(plan -> plan.contains("Seq Scan"));
        assertThat(page.buffers()).as(String.join("\n", page.plans())).isBetween(1, MOST_BUFFERS);
        return page.buffers();
    }
}
