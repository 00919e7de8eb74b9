package dev.debrief.database.portable;

import dev.debrief.database.SchemaVersion;
import dev.debrief.shared.CannotStart;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Whether a database is one that an export may fill: without tables, or Debrief's own without anybody in it. */
final class Emptiness {
    private static final String WAY_OUT =
            " Set DEBRIEF_DATA to an empty directory, or DEBRIEF_DATABASE_URL to an empty database.";

    private Emptiness() {}

    static void check(Connection connection, List<Integer> steps) throws SQLException {
        List<String> tables = new Catalogue(connection).names();
        if (tables.isEmpty()) return;
        List<Integer> applied = SchemaVersion.applied(connection);
        if (!tables.contains("flyway_schema_history") || has(connection, tables, "person", "incident")) {
            throw new CannotStart(
                    "This database is not empty, and an import does not mix with what is there." + WAY_OUT);
        }
        if (SchemaVersion.newest(applied) > SchemaVersion.newest(steps)) {
            throw new CannotStart("This database is still empty, but Debrief has brought it to step "
                    + SchemaVersion.newest(applied) + " already, and the export is from step "
                    + SchemaVersion.newest(steps) + "." + WAY_OUT);
        }
    }

    private static boolean has(Connection connection, List<String> tables, String... names) throws SQLException {
        for (String name : names) {
            if (!tables.contains(name)) continue;
            try (var statement = connection.createStatement();
                    var found = statement.executeQuery("select exists (select from " + Quoted.name(name) + ")")) {
                if (found.next() && found.getBoolean(1)) return true;
            }
        }
        return false;
    }
}
