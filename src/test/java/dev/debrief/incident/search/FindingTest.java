package dev.debrief.incident.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.database.ElderServer;
import dev.debrief.document.MarkdownReader;
import dev.debrief.shared.IncidentNumber;
import dev.debrief.shared.Statements;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Search on the oldest database that Debrief promises to work with, whose ctype and collation are C. */
@EnabledIf("dev.debrief.database.ElderServer#isHere")
class FindingTest {
    private static ElderServer server;
    private static Connection connection;

    @BeforeAll
    static void documents() throws Exception {
        server = ElderServer.start();
        server.migrate();
        connection = server.connect();
        for (int number = 1; number <= Documents.ALL.size(); number++) keep(number, Documents.ALL.get(number - 1));
    }

    @AfterAll
    static void stop() throws Exception {
        if (connection != null) connection.close();
        if (server != null) server.close();
    }

    private static void keep(int number, String markdown) throws SQLException {
        var tree = MarkdownReader.read(markdown).postMortem();
        try (Statement statement = connection.createStatement()) {
            statement.execute("insert into incident (number, title, time_zone, revision, created_at, happened_at)"
                    + " values (" + number + ", 'title', 'UTC', 1, now(), timestamptz '2024-01-01Z' + interval '"
                    + number
                    + " days')");
        }
        IncidentNumber spoken = new IncidentNumber(number);
        SearchIndex.write(connection, number, tree.head().tags(), SearchedParts.of(tree, spoken));
    }

    @Test
    void the_database_knows_no_letters_but_ascii() throws SQLException {
        try (Statement statement = connection.createStatement();
                var row = statement.executeQuery("select lower('É'), current_setting('lc_ctype'), version()")) {
            row.next();
            assertThat(row.getString(1)).isEqualTo("É");
            assertThat(row.getString(2)).isEqualTo("C");
            assertThat(row.getString(3)).contains("PostgreSQL 14");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            refresh                  | 1 2
            REFRESHES                | 1 2
            refresh warehouse        | 1
            refre                    | 1 2
            refre warehouse          |
            refre* warehouse         | 1
            "nightly refresh"        | 1
            "refresh nightly"        |
            refresh -warehouse       | 2
            refresh -"nightly refresh" | 2
            pg_trgm                  | 2
            "pg trgm"                | 2
            trgm_pg                  |
            muller                   | 1
            MÜLLER                   | 1
            sao                      | 2
            strasse                  | 2
            在庫                     | 3
            庫                       | 3
            在庫更新                 | 3
            在庫失効                 |
            ｶﾞ                        | 3
            API キー                 | 3
            apiキー                  | 3
            นับว่า                     | 4
            น้ำ                       | 4
            ซ้ำ                       | 4
            งานส่งออก                 | 4
            งานนับ                    |
            ล้มเหลว                   |
            数据库                   | 5
            库                       | 5
            据数                     |
            서버                     | 6
            सर्वर                     | 6
            ເຊີບເວີ                   | 6
            in:timeline refresh      | 2
            in:title refresh         | 1
            in:summary refresh       |
            tag:postgres             | 1
            before:2024-01-03 refresh | 1
            after:2024-01-03 refresh | 2
            JIRA-77                  | 2
            PRISCILLA                | 2
            alerting                 | 2
            """)
    void what_is_written_in_any_language_is_found(String typed, String numbers) throws SQLException {
        assertThat(find(typed).hits().stream()
                        .map(hit -> hit.number().value())
                        .sorted()
                        .map(String::valueOf)
                        .toList())
                .isEqualTo(numbers == null ? List.of() : List.of(numbers.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({"refrsh, refresh", "refrehs, refresh", "warehuose, warehouse", "mueler, muller"})
    void a_slip_is_forgiven_and_said(String typed, String meant) throws SQLException {
        Found found = find(typed);
        assertThat(found.hits()).isNotEmpty();
        assertThat(found.mended()).containsEntry(typed, meant);
    }

    @Test
    void a_word_in_the_title_comes_first() throws SQLException {
        assertThat(find("refresh").hits())
                .extracting(hit -> hit.number().value())
                .containsExactly(1, 2);
        assertThat(find("refresh", Order.NEWEST).hits())
                .extracting(hit -> hit.number().value())
                .containsExactly(2, 1);
    }

    @Test
    void the_place_is_named_and_the_words_are_marked() throws SQLException {
        assertThat(place("retried", 2).label()).isEqualTo("Timeline, entry 2");
        assertThat(place("retried", 2).anchor()).isEqualTo("t-2");
        assertThat(marked(place("retried", 2))).containsExactly("retried");
        assertThat(marked(place("ซ้ำ", 4))).containsExactly("ซ้ำ");
        assertThat(marked(place("apiキー", 3))).containsExactly("APIキー");
        assertThat(marked(place("\"the nightly refresh\"", 1))).containsExactly("the nightly refresh");
        assertThat(place("JIRA-77", 2).label()).isEqualTo("Action item 1");
    }

    private static PlaceFound place(String typed, int number) throws SQLException {
        SearchQuery query = query(typed);
        Found found = find(typed);
        return PlacesFound.of(
                        new Statements(connection), new Plan(query, found.ways()), List.of(new IncidentNumber(number)))
                .get(new IncidentNumber(number))
                .shown()
                .get(0);
    }

    private static List<String> marked(PlaceFound place) {
        return place.excerpt().marks().stream()
                .map(mark -> place.excerpt().text().substring(mark.from(), mark.to()))
                .toList();
    }

    private static Found find(String typed) throws SQLException {
        return find(typed, Order.BEST);
    }

    private static Found find(String typed, Order order) throws SQLException {
        return Seeking.find(new Statements(connection), query(typed), order, null, 20);
    }

    private static SearchQuery query(String typed) {
        return SearchReader.read(typed, KnownNames.NONE, LocalDate.of(2026, 11, 21), ZoneOffset.UTC);
    }
}
