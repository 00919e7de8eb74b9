package dev.debrief.database.portable;

import dev.debrief.database.DebriefVersion;
import dev.debrief.database.ExclusiveDatabase;
import dev.debrief.database.Progress;
import dev.debrief.database.SchemaVersion;
import dev.debrief.shared.CannotStart;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * {@code bin/import-all FILE}: an export becomes the content of an empty database. The tables are made as they were
 * where the export comes from, filled in one transaction, and then brought up to date as at every start.
 */
public final class Import {
    private final PortableFile export;
    private final ExclusiveDatabase database;

    private Import(PortableFile export, ExclusiveDatabase database) {
        this.export = export;
        this.database = database;
    }

    /**
     * Brings everything in.
     *
     * @param terminal takes what to show, line by line
     * @throws CannotStart with a sentence for a person; nothing of the export is in the database then
     */
    public static void from(Path file, Path data, Map<String, String> environment, Consumer<String> terminal)
            throws IOException {
        terminal.accept("Checking " + file);
        try (PortableFile export = PortableFile.open(file, new Progress(terminal, "Checked"))) {
            PortableManifest manifest = export.manifest();
            refuseForeign(manifest);
            try (ExclusiveDatabase database = ExclusiveDatabase.open(data, environment)) {
                terminal.accept("Bringing it in");
                new Import(export, database).bringIn();
            }
            terminal.accept("Brought in " + manifest.rows() + " rows of "
                    + manifest.tables().size() + " tables. Start Debrief; people sign in with their passwords, and"
                    + " API tokens are made anew.");
        } catch (SQLException e) {
            throw new CannotStart("The database refused: " + e.getMessage() + ". Nothing was brought in.", e);
        }
    }

    private void bringIn() throws SQLException, IOException {
        List<Integer> steps = export.manifest().steps();
        try (Connection connection = database.connect()) {
            Emptiness.check(connection, steps);
        }
        database.migrate(SchemaVersion.newest(steps));
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            TextSettings.set(connection);
            new Filling(connection, export).fill();
            connection.commit();
        }
        database.migrateToNewest();
    }

    private static void refuseForeign(PortableManifest manifest) throws IOException {
        List<Integer> known = SchemaVersion.known();
        int newest = SchemaVersion.newest(manifest.steps());
        if (manifest.format() > PortableManifest.FORMAT || newest > SchemaVersion.newest(known)) {
            throw new CannotStart("This export was made by a newer Debrief (" + manifest.debrief() + ", step " + newest
                    + "), and this one (" + DebriefVersion.ofThis() + ") knows the database up to step "
                    + SchemaVersion.newest(known) + ". Bring it in with that Debrief or a newer one.");
        }
        List<Integer> upToThere = known.stream().filter(step -> step <= newest).toList();
        if (!upToThere.equals(manifest.steps())) {
            throw new CannotStart("This export was made by a Debrief that was built between two versions ("
                    + manifest.debrief() + ", steps " + manifest.steps()
                    + "). Start a released Debrief on its database, and export again.");
        }
    }
}
