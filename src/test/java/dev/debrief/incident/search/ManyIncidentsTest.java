package dev.debrief.incident.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.database.EmbeddedServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** Search does the same work in a hundred thousand incidents as in a thousand: counted in buffers, not in seconds. */
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
    void a_page_touches_few_buffers_however_many_incidents_there_are() throws Exception {
        System.setProperty("debrief.postgresql", "target");
        EmbeddedServer server = EmbeddedServer.start(Files.createTempDirectory(Path.of("target"), "database-"));
        try (Connection connection =
                DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password())) {
            Flyway.configure()
                    .dataSource(server.jdbcUrl(), server.user(), server.password())
                    .load()
                    .migrate();
            ManyIncidents.make(connection, 1, FEW);
            Map<String, Integer> few = pages(connection, false);
            ManyIncidents.make(connection, FEW + 1, MANY);
            Map<String, Integer> many = pages(connection, true);
            few.forEach((query, buffers) -> System.out.printf("%-34s %5d %5d%n", query, buffers, many.get(query)));
            assertThat(many.values()).allMatch(buffers -> buffers <= MOST_BUFFERS);
            assertThat((double) median(many) / median(few)).isLessThanOrEqualTo(1.5);
        } finally {
            server.stop();
        }
    }

    private static Map<String, Integer> pages(Connection connection, boolean isLarge) throws Exception {
        Map<String, Integer> buffers = new LinkedHashMap<>();
        connection.setAutoCommit(false);
        for (String query : QUERIES) {
            for (Order order : Order.values()) {
                Measured page = Measured.page(connection, query, order);
                buffers.put(query + " " + order, page.buffers());
                if (!isLarge) continue;
                for (String plan : page.plans()) assertThat(plan).as(query).doesNotContain("Seq Scan");
            }
        }
        connection.commit();
        connection.setAutoCommit(true);
        return buffers;
    }

    private static int median(Map<String, Integer> buffers) {
        List<Integer> sorted = new ArrayList<>(buffers.values());
        sorted.sort(null);
        return sorted.get(sorted.size() / 2);
    }
}
