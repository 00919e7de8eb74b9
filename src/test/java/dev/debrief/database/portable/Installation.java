package dev.debrief.database.portable;

import dev.debrief.database.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** A running database of Debrief's on a directory, without the application. */
record Installation(Path data, EmbeddedServer server) implements AutoCloseable {
    private static final List<String> CONTENT = List.of(
            """
            insert into person (name, email, zone, role, password_hash, added_at, deactivated_at) values
            ('Ada 🙂 "quoted" \\ {}', 'ada@example.org', 'Europe/Madrid', 'ADMINISTRATOR', '$2a$10$hash',
             '2024-06-21 03:09:00.123456+02', null),
            (E'Tab\\tand\\nline', null, 'UTC', null, null, '0044-03-15 00:00:00+00 BC', 'infinity')
            """,
            "update person set deactivated_by = 2 where id = 1",
            "insert into person_alias (person_id, alias) values (1, '@ada')",
            "insert into team (name, lead_id) values ('Plattform ข้อมูล', 1)",
            "insert into team_member values (1, 1), (1, 2)",
            "insert into service (name, team_id) values ('Warehouse', 1)",
            "update severity set name = 'Weltuntergang' where rank = 1",
            """
            insert into api_token (person_id, name, hash, made_at) values (1, 'ci', 'secret of a token', now())
            """,
            """
            insert into sign_in_failure values ('ada@example.org', 3, now(), null)
            """,
            """
            insert into incident (number, title, severity, time_zone, revision, created_at, happened_at)
            select nextval('incident_number'), 'Down ' || n, 'Weltuntergang', 'UTC', 1, '2024-06-21', '2024-06-21'
            from generate_series(1, 2) n
            """,
            "update incident set duplicate_of = 3 - number",
            """
            insert into factor (id, incident_number, row_id, place, role, text, led_to) values
            (nextval('document_row_id'), 1, 'a', 0, 'root cause', E'\\\\N', '{}'),
            (nextval('document_row_id'), 1, 'b', 1, 'trigger', '', array['a', '', 'NULL', E'"\\\\'])
            """,
            """
            insert into revision (id, incident_number, number, saved_at, saved_by, document) values
            (nextval('revision_id'), 1, 1, '2024-06-21 03:09:00.5+00', 1, '{"title": "Down 🙂", "rows": [1.50, null]}')
            """,
            """
            with item as (
                insert into action_item (incident_number, row_id, place, text, due_on, created_at) values
                (1, 'x', 0, 'Fix it', '2024-07-01', '2024-06-21') returning number)
            insert into action_item_event (item_number, act, field, became, effective_at, recorded_at, by_person, through)
            select number, gen_random_uuid(), field, became, '2024-06-21', '2024-06-21 03:09:00.5+00', 1, 'document'
              from item, (values ('opened', 'document'), ('state', 'open'), ('due', '2024-07-01')) known(field, became)
            """,
            "insert into working_calendar (team_id, time_zone, weekdays) values (1, 'Asia/Bangkok', '{1,7}')",
            """
            insert into holiday (calendar_id, place, year, month, day, name) values
            (2, 0, null, 12, 25, 'Christmas'), (2, 1, 2026, 4, 13, 'วันสงกรานต์')
            """,
            "insert into catalogue_item values (4, 1, '2024-06-21', 'x', '2024-06-21', 1)",
            """
            insert into recurring_practice values (4, 1, '2024-06-21', '2024-06-28', '{f1}', 1)
            """,
            """
            insert into delivery (uuid, destination, kind, target, dedupe_key, payload, about, in_order, state, written_at,
                                  settled_at, decided_by, decision)
            values ('0d9c2a5e-6d4c-4a3f-9b1e-2f8a7c6b5d41', 'mail', 'digest', 'ada@example.org', 'digest 1',
                    '{"text" : "Zeile\\u0000 🙂"}', 'Weekly digest', true, 'dropped', '2024-06-21', '2024-06-22', 1, 'no')
            """,
            """
            insert into delivery_attempt (delivery_id, number, deed, lease, leased_by, began_at)
            values (1, 1, 'try', '1d9c2a5e-6d4c-4a3f-9b1e-2f8a7c6b5d41', '17-a', '2024-06-21')
            """,
            "insert into destination (name, pace_until, failing) values ('mail', '2024-06-21', '{1,2}')",
            """
            insert into destination_outage (destination, since, until) values ('mail', '2024-06-21', '2024-06-22')
            """);

    static Path directory() throws IOException {
        return Files.createTempDirectory(Path.of("target").toAbsolutePath(), "data-");
    }

    static Installation on(Path data) throws IOException {
        System.setProperty("debrief.postgresql", "target");
        return new Installation(data, EmbeddedServer.start(data));
    }

    /** One with people, incidents that are duplicates of one another, secrets, and values at their limits. */
    static Installation filled() throws IOException, SQLException {
        Installation made = on(directory());
        made.migrate("latest");
        for (String each : CONTENT) made.run(each);
        return made;
    }

    /** One that was not brought further than this step, with one person. */
    static Installation at(String step) throws IOException, SQLException {
        Installation made = on(directory());
        made.migrate(step);
        made.run("insert into person (name, added_at) values ('From before', now())");
        return made;
    }

    /** The same server, as one that somebody else runs. */
    Map<String, String> asExternal() {
        return Map.of(
                "DEBRIEF_DATABASE_URL", server.jdbcUrl(),
                "DEBRIEF_DATABASE_USER", server.user(),
                "DEBRIEF_DATABASE_PASSWORD", server.password());
    }

    List<String> tables() throws SQLException {
        try (Connection connection = connect()) {
            return new Catalogue(connection).names();
        }
    }

    String ask(String query) throws SQLException {
        try (Connection connection = connect();
                var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            return found.next() ? found.getString(1) : "";
        }
    }

    private void migrate(String step) {
        Flyway.configure()
                .dataSource(server.jdbcUrl(), server.user(), server.password())
                .target(step)
                .load()
                .migrate();
    }

    private void run(String command) throws SQLException {
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
    }

    @Override
    public void close() throws IOException {
        server.stop();
    }
}
