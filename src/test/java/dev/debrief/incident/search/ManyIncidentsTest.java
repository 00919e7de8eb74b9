package dev.debrief.incident.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.database.EmbeddedServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** A hundred thousand incidents, searched for what is rare, frequent, everywhere and nowhere: counted in buffers. */
class ManyIncidentsTest {
    private static final int FEW = 1_000;
    private static final int MANY = 100_000;
    private static final int MOST_BUFFERS = 500;

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

    @Test
    void a_page_of_a_search_in_a_hundred_thousand_incidents_uses_indexes_only_and_touches_at_most_500_buffers()
            throws Exception {
        System.setProperty("debrief.postgresql", "target");
        EmbeddedServer server = EmbeddedServer.start(Files.createTempDirectory(Path.of("target"), "database-"));
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password())) {
            Flyway.configure()
                    .dataSource(server.jdbcUrl(), server.user(), server.password())
                    .load()
                    .migrate();
            ManyIncidents.make(connection, 1, FEW);
            long medianAmongFew = medianNanoseconds(connection);
            ManyIncidents.make(connection, FEW + 1, MANY);
            for (String query : QUERIES) {
                for (Order order : Order.values()) assertPageIsCheap(connection, query, order);
            }
            long medianAmongMany = medianNanoseconds(connection);
            System.out.printf(
                    "Median of a first page: %d µs among %d incidents, %d µs among %d%n",
                    medianAmongFew / 1000, FEW, medianAmongMany / 1000, MANY);
        } finally {
            server.stop();
        }
    }

    /** Of all queries in all orders, each the best of several tries, as a page asks. */
    private static long medianNanoseconds(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        List<Long> best = new ArrayList<>();
        for (String query : QUERIES) {
            for (Order order : Order.values()) {
                long least = Long.MAX_VALUE;
                for (int i = 0; i < 7; i++) {
                    long start = System.nanoTime();
                    Measured.plainPage(connection, query, order);
                    connection.commit();
                    least = Math.min(least, System.nanoTime() - start);
                }
                best.add(least);
            }
        }
        connection.setAutoCommit(true);
        Collections.sort(best);
        return best.get(best.size() / 2);
    }

    private static void assertPageIsCheap(Connection connection, String query, Order order) throws SQLException {
        connection.setAutoCommit(false);
        Measured page = Measured.page(connection, query, order);
        connection.commit();
        assertThat(page.plans()).isNotEmpty().noneMatch(plan -> plan.contains("Seq Scan"));
        assertThat(page.buffers()).as(String.join("\n", page.plans())).isBetween(1, MOST_BUFFERS);
    }
}
