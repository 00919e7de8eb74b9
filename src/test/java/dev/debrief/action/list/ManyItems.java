package dev.debrief.action.list;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Action items by the hundred thousand, made by the database itself: 250 items a person and 5,000 a team, however many
 * there are, with teams of very different size; one incident for five items; one item in twelve is not finished, and of
 * those the newest fifth is late.
 */
final class ManyItems {
    private static final String PEOPLE = """
            insert into person (id, name, zone, added_at, session_generation) overriding system value
            select n, 'Person ' || to_char(n * 7919 %% 10007, 'FM00000'), 'UTC', now(), 0 from generate_series(1, ?) n
            """.replace("%%", "%");

    private static final String TEAMS =
            "insert into team (id, name) overriding system value select n, 'Team ' || n from generate_series(1, ?) n";

    private static final String INCIDENTS = """
            insert into incident (number, title, severity, incident_type, time_zone, revision, created_at, happened_at)
            select n, 'Nightly job ' || n || ' stopped', 'SEV' || 1 + n % 4, 'Outage', 'UTC', 1, now(),
                   timestamptz '1990-01-01Z' + n * interval '3 hours'
              from generate_series(1, ?) n
            """;

    private static final String ITEMS =
            """
            insert into action_item (number, incident_number, row_id, place, text, owner_id, team_id, home_team_id,
                   due_on, kind, priority, severity, state, created_at, times_redated, issue)
            select n, case when d(n, 1, 50) > 0 then 1 + n / 6 end, 'item-' || n, n % 6,
                   'Count a retrying job as failed after ' || n || ' attempts',
                   case when d(n, 2, 20) > 0 then 1 + d(n, 3, PEOPLE) end,
                   case when d(n, 2, 20) = 0 and d(n, 4, 5) > 0 then 1 + d(n, 5, TEAMS) end,
                   1 + least(d(n, 5, TEAMS), d(n, 6, TEAMS)),
                   case when d(n, 7, 15) > 0 then date '2026-11-21' + 90
                        - (case when d(n, 8, 100) < 8 then d(n, 9, 200) else 90 + d(n, 9, 4000) end) end,
                   (array['prevent', 'detect', 'mitigate', 'respond', 'learn', null])[1 + d(n, 10, 6)],
                   (array['urgent', 'high', 'medium', 'medium', 'low', null])[1 + d(n, 11, 6)],
                   'SEV' || 1 + greatest(d(n, 12, 4), d(n, 13, 4)),
                   case when d(n, 8, 100) < 5 then 'open' when d(n, 8, 100) < 8 then 'in progress'
                        when d(n, 8, 100) < 11 then 'done' when d(n, 8, 100) < 20 then 'won''t do' else 'verified' end,
                   timestamptz '2026-11-21Z' - d(n, 14, 2000) * interval '1 day', d(n, 15, 3),
                   case when d(n, 16, 100) < 1 then 'differs' when d(n, 16, 100) < 60 then 'in-step' else 'missing' end
              from generate_series(1, ?) n
            """.replaceAll("d\\(n, (\\d+), (\\w+)\\)", "(abs(hashint4(n * 31 + $1)::bigint) % $2)::int");

    private ManyItems() {}

    /** How many people a house with so many items has. */
    static int people(int items) {
        return items / 250;
    }

    static int teams(int items) {
        return Math.max(5, items / 5_000);
    }

    static void make(Connection connection, int howMany) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("alter table incident disable trigger user");
            statement.execute("alter table action_item disable trigger user");
            for (String constraint : texts(
                    statement,
                    "select conname from pg_constraint where contype = 'f' and conrelid = 'action_item'::regclass"))
                statement.execute("alter table action_item drop constraint " + constraint);
            List<String> indexes = texts(
                    statement,
                    "select pg_get_indexdef(indexrelid) from pg_index where indrelid = 'action_item'::regclass"
                            + " and not indisunique");
            for (String name : texts(
                    statement,
                    "select indexrelid::regclass from pg_index where indrelid = 'action_item'::regclass"
                            + " and not indisunique")) statement.execute("drop index " + name);
            statement.execute(PEOPLE.replace("?", "" + people(howMany)));
            statement.execute(TEAMS.replace("?", "" + teams(howMany)));
            statement.execute(INCIDENTS.replace("?", "" + (1 + howMany / 6)));
            statement.execute(ITEMS.replace("?", "" + howMany)
                    .replace("PEOPLE", "" + people(howMany))
                    .replace("TEAMS", "" + teams(howMany)));
            for (String index : indexes) statement.execute(index);
            statement.execute("vacuum analyze action_item");
            statement.execute("vacuum analyze incident");
            statement.execute("vacuum analyze person");
        }
    }

    private static List<String> texts(Statement statement, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) texts.add(rows.getString(1));
        }
        return texts;
    }
}
