package dev.debrief.database.portable;

import dev.debrief.database.Checksums;
import dev.debrief.database.DebriefVersion;
import dev.debrief.database.DirectConnection;
import dev.debrief.database.Progress;
import dev.debrief.database.SchemaVersion;
import dev.debrief.database.UnfinishedFile;
import dev.debrief.shared.CannotStart;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;

/** {@code bin/export-all FILE}: everything that was written in Debrief, at one instant, as one file for any other. */
public final class Export {
    private static final String ABOUT = """
            Everything that was written in one Debrief, for another one: bin/import-all FILE.

            manifest.json says what is here. tables/NAME.jsonl has the rows of one table, one JSON object a line, in
            the order of the primary key: instants in RFC 3339 and UTC, bytes in base64, exact decimals as strings,
            documents as themselves.

            It holds the hashes of passwords. Keep it as secret as a backup.
            """;

    /** The same in every file, so that the same content is the same file. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Connection connection;
    private final ZipOutputStream zip;
    private final Progress progress;

    private Export(Connection connection, OutputStream file, Progress progress) {
        this.connection = connection;
        this.zip = new ZipOutputStream(new BufferedOutputStream(file), StandardCharsets.UTF_8);
        this.progress = progress;
    }

    /**
     * Writes the file, which gets its name when it is whole.
     *
     * @param terminal takes what to show, line by line
     * @throws CannotStart with a sentence for a person; no file is left then
     */
    public static void make(Path data, Map<String, String> environment, Path file, Consumer<String> terminal)
            throws IOException {
        Path target = file.toAbsolutePath().normalize();
        try (UnfinishedFile unfinished = UnfinishedFile.begin(target)) {
            PortableManifest manifest = DirectConnection.with(
                    data, environment, connection -> write(connection, unfinished.output(), terminal));
            long size = unfinished.complete();
            terminal.accept("Made " + target + ", " + Progress.size(size) + ", with " + manifest.rows() + " rows of "
                    + manifest.tables().size() + " tables. It holds the hashes of passwords: keep it secret."
                    + " To bring it in elsewhere: bin/import-all " + target);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Writes everything as it is at this instant to a stream that stays open, and leaves the connection as it was. */
    static PortableManifest write(Connection connection, OutputStream file, Consumer<String> terminal)
            throws SQLException {
        boolean before = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try {
            try (var statement = connection.createStatement()) {
                statement.execute("set transaction isolation level repeatable read, read only");
            }
            TextSettings.set(connection);
            return new Export(connection, file, new Progress(terminal, "Written")).write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            connection.rollback();
            connection.setAutoCommit(before);
        }
    }

    private PortableManifest write() throws IOException, SQLException {
        List<Integer> steps = SchemaVersion.applied(connection);
        if (steps.isEmpty()) throw new CannotStart("There is nothing of Debrief's in this database yet.");
        begin("README.txt");
        zip.write(ABOUT.getBytes(StandardCharsets.UTF_8));
        Catalogue catalogue = new Catalogue(connection);
        List<PortableManifest.Entry> entries = new ArrayList<>();
        for (Table table : catalogue.tables().values()) entries.add(write(table));
        Map<String, String> leftOut = new TreeMap<>(LeftOut.TABLES);
        leftOut.keySet().retainAll(catalogue.names());
        PortableManifest manifest = new PortableManifest(
                PortableManifest.FORMAT, DebriefVersion.ofThis(), steps, catalogue.sequences(), entries, leftOut);
        begin(PortableManifest.NAME);
        zip.write(manifest.written());
        zip.finish();
        zip.flush();
        return manifest;
    }

    private PortableManifest.Entry write(Table table) throws IOException, SQLException {
        begin(PortableManifest.Entry.file(table.name()));
        MessageDigest digest = Checksums.sha256();
        OutputStream counted = new FilterOutputStream(zip) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
                progress.add(length);
            }
        };
        long rows = new Rows(table, connection.unwrap(PGConnection.class).getCopyAPI())
                .writeTo(new DigestOutputStream(counted, digest));
        Map<String, String> columns = new LinkedHashMap<>();
        table.columns().forEach(column -> columns.put(column.name(), column.type()));
        return new PortableManifest.Entry(table.name(), rows, HexFormat.of().formatHex(digest.digest()), columns);
    }

    private void begin(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }
}
