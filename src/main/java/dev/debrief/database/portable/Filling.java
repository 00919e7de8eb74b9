package dev.debrief.database.portable;

import dev.debrief.database.SchemaVersion;
import dev.debrief.shared.CannotStart;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/**
 * Puts the rows of an export into tables of the same shape, within one transaction. Triggers work meanwhile: those
 * that keep a derived table, such as what the search looks in, fill it again.
 */
final class Filling {
    private static final String HISTORY = "flyway_schema_history";

    private final Connection connection;
    private final PortableFile export;
    private final Catalogue catalogue;

    Filling(Connection connection, PortableFile export) {
        this.connection = connection;
        this.export = export;
        this.catalogue = new Catalogue(connection);
    }

    void fill() throws SQLException, IOException {
        // another Debrief that starts now waits here for the end
        run("lock table " + HISTORY + " in exclusive mode");
        Emptiness.check(connection, export.manifest().steps());
        if (!SchemaVersion.applied(connection).equals(export.manifest().steps())) {
            throw new CannotStart("Another Debrief has changed this database meanwhile. Stop it, and try again.");
        }
        forgetWhatMigrationsWrote();
        Map<String, PortableManifest.Entry> entries = entries();
        Map<String, Table> tables = catalogue.tables();
        LoadingOrder order = LoadingOrder.of(tables.keySet(), catalogue.foreignKeys());
        for (ForeignKey key : order.setAside()) run(key.drop());
        for (String name : order.tables()) {
            PortableManifest.Entry entry = entries.remove(name);
            Table table = tables.get(name);
            if (entry != null && table != null) fill(table, entry);
        }
        if (!entries.isEmpty())
            throw new CannotStart("The export has tables that are not known here: " + entries.keySet());
        for (ForeignKey key : order.setAside()) run(key.add());
        for (var sequence : export.manifest().sequences().entrySet()) set(sequence.getKey(), sequence.getValue());
    }

    private Map<String, PortableManifest.Entry> entries() {
        Map<String, PortableManifest.Entry> entries = new HashMap<>();
        for (PortableManifest.Entry entry : export.manifest().tables()) {
            // a table that travelled once and is derived by now
            if (!LeftOut.TABLES.containsKey(entry.table())) entries.put(entry.table(), entry);
        }
        return entries;
    }

    private void fill(Table table, PortableManifest.Entry entry) throws SQLException, IOException {
        List<String> names = table.columns().stream().map(Column::name).toList();
        if (!names.equals(List.copyOf(entry.columns().keySet()))) {
            throw new CannotStart("The table " + table.name() + " of the export has other columns than here.");
        }
        long rows;
        try (InputStream content = export.rows(entry)) {
            rows = new Rows(table, connection.unwrap(PGConnection.class).getCopyAPI()).readFrom(content);
        }
        if (rows != entry.rows())
            throw new IOException(rows + " rows of " + table.name() + " instead of " + entry.rows());
    }

    /** The words that every Debrief begins with are in the export, as the team has them now. */
    private void forgetWhatMigrationsWrote() throws SQLException {
        run(catalogue.names().stream()
                .filter(name -> !name.equals(HISTORY))
                .map(Quoted::name)
                .collect(Collectors.joining(", ", "truncate ", "")));
    }

    private void set(String sequence, Catalogue.Position position) throws SQLException {
        try (var statement = connection.prepareStatement("select setval(?::regclass, ?, ?)")) {
            statement.setString(1, Quoted.name(sequence));
            statement.setLong(2, position.last());
            statement.setBoolean(3, position.given());
            statement.execute();
        }
    }

    private void run(String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
