package dev.debrief.database;

import dev.debrief.shared.CannotStart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** {@code bin/backup FILE}: the embedded database and its keys as one file, taken while Debrief runs, or while not. */
public final class Backup {
    /** The directory of the cluster within the file, and within the data directory. */
    static final String CLUSTER = "postgresql";

    /** What else a data directory holds that cannot be made again. */
    static final List<String> KEYS = List.of("credentials.properties", "secret");

    private final Path home;
    private final Path cluster;
    private final Path file;
    private final Consumer<String> terminal;

    private Backup(Path home, Path file, Consumer<String> terminal) {
        this.home = home;
        this.cluster = home.resolve(CLUSTER);
        this.file = file;
        this.terminal = terminal;
    }

    /**
     * Makes the file, reads it back, and gives it its name when it is right.
     *
     * @param terminal takes what to show, line by line
     * @throws CannotStart with a sentence for a person; no file is left then
     */
    public static void make(Path data, Map<String, String> environment, Path file, Consumer<String> terminal)
            throws IOException {
        if (ExternalDatabase.named(environment).isPresent()) {
            throw new CannotStart("bin/backup copies the embedded database, and DEBRIEF_DATABASE_URL names another."
                    + " Back that one up as you do the others on its server, or take everything out of it with"
                    + " bin/export-all FILE.");
        }
        Path home = data.toAbsolutePath().normalize();
        Path target = file.toAbsolutePath().normalize();
        if (target.startsWith(home.resolve(CLUSTER))) {
            throw new CannotStart("A backup inside of what it copies saves nobody. Name a file outside of " + home
                    + ", best on another disk.");
        }
        new Backup(home, target, terminal).make();
    }

    private void make() throws IOException {
        try (UnfinishedFile unfinished = UnfinishedFile.begin(file)) {
            BackupManifest manifest = copy(unfinished);
            terminal.accept("Reading it back");
            BackupManifest read = BackupReader.check(unfinished.input(), new Progress(terminal, "Checked"));
            if (!read.equals(manifest))
                throw new CannotStart("The disk did not keep what was written to " + file + ".");
            long size = unfinished.complete();
            terminal.accept("Made " + file + ", " + Progress.size(size) + ", with everything up to " + manifest.ended()
                    + ". Keep it secret. To restore it: DEBRIEF_DATA=AN_EMPTY_DIRECTORY bin/restore " + file);
        }
    }

    private BackupManifest copy(UnfinishedFile unfinished) throws IOException {
        try (EmbeddedAccess database = EmbeddedAccess.to(home);
                Connection superuser = database.superuser()) {
            terminal.accept("Backing up " + home);
            BackupWriter writer = new BackupWriter(unfinished.output(), new Progress(terminal, "Copied"));
            BaseBackup backup = BaseBackup.begin(superuser);
            String began = now(backup);
            copyFiles(writer);
            BaseBackup.Ended ended = backup.end();
            String atTheEnd = now(backup);
            copyEnd(writer, ended);
            BackupManifest manifest = new BackupManifest(
                    BackupManifest.FORMAT,
                    DebriefVersion.ofThis(),
                    SchemaVersion.newest(SchemaVersion.applied(superuser)),
                    backup.ask("show server_version"),
                    began,
                    atTheEnd,
                    ended.start(),
                    ended.stop(),
                    writer.entries());
            writer.finish(manifest);
            return manifest;
        } catch (SQLException e) {
            throw new CannotStart(
                    "The database broke off the backup (" + e.getMessage() + "). Nothing was kept; try again.", e);
        }
    }

    private void copyFiles(BackupWriter writer) throws IOException {
        ClusterFiles found = ClusterFiles.in(cluster);
        writer.directory(CLUSTER);
        for (Path directory : found.directories()) writer.directory(CLUSTER + "/" + directory);
        for (String key : KEYS) writer.file(key, home.resolve(key));
        for (Path each : found.files()) writer.file(CLUSTER + "/" + each, cluster.resolve(each));
        writer.content(CLUSTER + "/" + ClusterFiles.CONTROL, twiceTheSame(cluster.resolve(ClusterFiles.CONTROL)));
    }

    /** What tells a start where to begin to replay, and all the log that it needs for that. */
    private void copyEnd(BackupWriter writer, BaseBackup.Ended ended) throws IOException {
        writer.content(CLUSTER + "/backup_label", ended.label().getBytes(StandardCharsets.UTF_8));
        if (!ended.tablespaces().isEmpty()) {
            writer.content(CLUSTER + "/tablespace_map", ended.tablespaces().getBytes(StandardCharsets.UTF_8));
        }
        for (String name : ended.segments()) {
            Path segment = cluster.resolve("pg_wal").resolve(name);
            if (!Files.exists(segment) || Files.size(segment) != ended.segment()) {
                throw new CannotStart("The database did not keep " + segment + " for the backup. Look whether"
                        + " local.conf limits max_slot_wal_keep_size, and try again.");
            }
            writer.file(CLUSTER + "/pg_wal/" + name, segment);
        }
    }

    /** The server may be writing this small file at the same moment; half of one writing is never read twice. */
    private static byte[] twiceTheSame(Path file) throws IOException {
        byte[] before = Files.readAllBytes(file);
        for (byte[] again = Files.readAllBytes(file); !Arrays.equals(before, again); ) {
            before = again;
            again = Files.readAllBytes(file);
        }
        return before;
    }

    private static String now(BaseBackup backup) throws SQLException {
        return backup.ask("select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')");
    }
}
