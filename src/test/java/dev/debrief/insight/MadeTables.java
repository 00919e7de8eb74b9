package dev.debrief.insight;

import dev.debrief.insight.MadeYear.Known;
import dev.debrief.insight.MadeYear.MadeIncident;
import dev.debrief.insight.MadeYear.MadeItem;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Puts a made year into tables as the application would leave them. */
final class MadeTables {
    private final Connection connection;

    private MadeTables(Connection connection) {
        this.connection = connection;
    }

    static void fill(Connection connection, MadeYear year) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("alter table action_item disable trigger user");
            statement.execute(
                    "insert into person (id, name, zone, added_at, session_generation) overriding system value"
                            + " select n, 'Person ' || n, 'UTC', now(), 0 from generate_series(1, 6) n");
            statement.execute("insert into team (id, name) overriding system value"
                    + " select n, 'Team ' || n from generate_series(1, 4) n");
            statement.execute("insert into service (id, name) overriding system value"
                    + " select n, 'Service ' || n from generate_series(1, 5) n");
            statement.execute("insert into service_target values (1, 999000, 30), (2, 950000, 90)");
            // a factor may still say what the category was called before
            statement.execute("update factor_category set former_names = '{Programming}' where name = 'Code'");
        }
        connection.setAutoCommit(false);
        MadeTables tables = new MadeTables(connection);
        tables.incidents(year);
        tables.parts(year);
        tables.items(year);
        connection.commit();
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("alter table action_item enable trigger insight_changes");
            statement.execute("analyze");
        }
    }

    private void incidents(MadeYear year) throws SQLException {
        List<List<Object>> rows = new ArrayList<>();
        for (MadeIncident one : year.incidents())
            rows.add(row(
                    one.number(),
                    "Incident " + one.number(),
                    one.severity(),
                    one.type(),
                    one.team(),
                    one.drill(),
                    one.duplicateOf(),
                    one.finderIsEntry() ? "" : MadeYear.FINDERS.get(one.finder()),
                    one.happenedAt(),
                    one.happenedAt(),
                    one.publishedAt(),
                    one.publishedAt() == null ? null : 1L,
                    one.deleted() ? MadeYear.NOW : null,
                    one.deleted() ? 1L : null));
        write(
                "insert into incident (number, title, severity, incident_type, team_id, drill, duplicate_of, detection,"
                        + " happened_at, created_at, published_at, published_by, deleted_at, deleted_by, time_zone, revision)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'UTC', 1)",
                rows);
    }

    private void parts(MadeYear year) throws SQLException {
        List<List<Object>> services = new ArrayList<>();
        List<List<Object>> tags = new ArrayList<>();
        List<List<Object>> milestones = new ArrayList<>();
        List<List<Object>> entries = new ArrayList<>();
        List<List<Object>> factors = new ArrayList<>();
        long id = 1;
        for (MadeIncident one : year.incidents()) {
            for (int i = 0; i < one.services().size(); i++)
                services.add(row(one.number(), i, one.services().get(i)));
            for (String tag : one.tags()) tags.add(row(one.number(), 0, tag));
            for (var entry : one.milestones().entrySet()) {
                Known known = entry.getValue();
                String kind = entry.getKey().word();
                String entryRow = known.fromEntry() ? "e-" + kind : null;
                String how = known.notApplicable()
                        ? "not applicable"
                        : known.fromEntry() ? "taken from entry" : "written down";
                milestones.add(row(
                        one.number(),
                        kind,
                        how,
                        known.fromEntry() ? null : known.at(),
                        known.at() == null && !known.notApplicable() ? LocalDate.of(2026, 1, 1) : null,
                        entryRow));
                if (entryRow != null) {
                    String told =
                            kind.equals("detected") && one.finderIsEntry() ? MadeYear.FINDERS.get(one.finder()) : "";
                    entries.add(row(id++, one.number(), entryRow, entries.size(), known.at(), null, told));
                }
            }
            boolean isTold = one.milestones().containsKey(dev.debrief.document.Milestone.Kind.DETECTED)
                    && one.milestones()
                            .get(dev.debrief.document.Milestone.Kind.DETECTED)
                            .fromEntry();
            if (one.finderIsEntry() && !isTold)
                entries.add(row(
                        id++,
                        one.number(),
                        "e-found",
                        entries.size(),
                        null,
                        "detection",
                        MadeYear.FINDERS.get(one.finder())));
            for (int i = 0; i < one.factors().size(); i++) {
                String category = one.factors().get(i);
                String written =
                        category.isEmpty() ? null : category.equals("Code") && i == 0 ? "programming" : category;
                factors.add(row(id++, one.number(), "f-" + i, i, "contributing", written, "Because."));
            }
        }
        write("insert into incident_service (incident_number, place, service_id) values (?, ?, ?)", services);
        write("insert into incident_tag (incident_number, place, tag) values (?, ?, ?)", tags);
        write(
                "insert into timeline_entry (id, incident_number, row_id, place, instant, kind, text) values (?, ?, ?, ?, ?, ?, ?)",
                entries);
        write(
                "insert into milestone (incident_number, kind, how, instant, day, entry_row_id) values (?, ?, ?, ?, ?, ?)",
                milestones);
        write(
                "insert into factor (id, incident_number, row_id, place, role, category, text) values (?, ?, ?, ?, ?, ?, ?)",
                factors);
        List<List<Object>> recurrences = new ArrayList<>();
        for (var one : year.recurrences())
            recurrences.add(
                    row(one.later(), one.earlier(), one.factor() == null ? "" : "f-" + one.factor(), 1L, MadeYear.NOW));
        write(
                "insert into recurrence (incident_number, earlier_number, factor_row_id, marked_by, marked_at) values (?, ?, ?, ?, ?)",
                recurrences);
    }

    private void items(MadeYear year) throws SQLException {
        List<List<Object>> rows = new ArrayList<>();
        for (MadeItem one : year.items())
            rows.add(row(
                    one.number(),
                    one.incident(),
                    "item-" + one.number(),
                    one.number(),
                    "Do it",
                    one.owner(),
                    one.team(),
                    one.homeTeam(),
                    one.dueOn(),
                    one.dueAt(),
                    one.kind(),
                    one.strength(),
                    one.severity(),
                    one.state(),
                    one.madeAt(),
                    one.unknownBefore(),
                    one.doneAt(),
                    one.dropped() ? MadeYear.NOW : null));
        write(
                "insert into action_item (number, incident_number, row_id, place, text, owner_id, team_id, home_team_id, due_on,"
                        + " due_at, kind, strength, severity, state, created_at, history_unknown_before, done_at, dropped_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    private static List<Object> row(Object... values) {
        return java.util.Arrays.asList(values);
    }

    private void write(String sql, List<List<Object>> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (List<Object> row : rows) {
                for (int i = 0; i < row.size(); i++) {
                    Object value = row.get(i);
                    statement.setObject(i + 1, value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
