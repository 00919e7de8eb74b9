package dev.debrief.incident.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.database.EmbeddedServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** A hundred thousand incidents, searched for what is rare, frequent, everywhere and nowhere: counted in buffers. */
class ManyIncidentsTest {
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
            ManyIncidents.make(connection, 1, MANY);
            connection.setAutoCommit(false);
            for (String query : QUERIES) {
                for (Order order : Order.values()) assertPageIsCheap(Measured.page(connection, query, order));
            }
            connection.commit();
        } finally {
            server.stop();
        }
    }

    private static void assertPageIsCheap(Measured page) {
        assertThat(page.plans()).isNotEmpty().noneMatch(plan -> plan.contains("Seq Scan"));
        assertThat(page.buffers()).as(String.join("\n", page.plans())).isBetween(1, MOST_BUFFERS);
    }
}
