package dev.debrief.database;

import dev.debrief.shared.CannotStart;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code bin/restore FILE}: a backup becomes a data directory again. Everything is unpacked under another name, and the
 * cluster is moved into its place last, so that a kill in the middle leaves nothing that looks like a database.
 */
public final class Restore {
    private static final String DRAFT = "restoring";

    /** What may lie in a directory that counts as empty; {@code lost+found} is in every new file system. */
    private static final Set<String> NOTHING = Set.of("lock", "lost+found");

    private static final Pattern PROGRAMS = Pattern.compile("postgresql-(\\d+\\.\\d+|unpacking.*)");

    private final Path home;
    private final Path file;
    private final Consumer<String> terminal;

    private Restore(Path home, Path file, Consumer<String> terminal) {
        this.home = home;
        this.file = file;
        this.terminal = terminal;
    }

    /**
     * Checks the whole file, then unpacks it.
     *
     * @param terminal takes what to show, line by line
     * @throws CannotStart with a sentence for a person; the data directory is then as it was
     */
    public static void from(Path file, Path data, Map<String, String> environment, Consumer<String> terminal)
            throws IOException {
        if (ExternalDatabase.named(environment).isPresent()) {
            throw new CannotStart("bin/restore makes an embedded database, and DEBRIEF_DATABASE_URL names another."
                    + " Unset it, or bring in a file of bin/export-all with bin/import-all FILE.");
        }
        Path home = data.toAbsolutePath().normalize();
        if (!Files.isRegularFile(file)) throw new CannotStart("There is no file " + file + ". Name a backup.");
        new Restore(home, file, terminal).restore();
    }

    /** Whether an earlier restore came to no end here, so that there is no database to start. */
    static boolean isUnfinishedIn(Path home) {
        return Files.exists(home.resolve(DRAFT)) && !Files.exists(home.resolve(Backup.CLUSTER));
    }

    private void restore() throws IOException {
        refuseFull();
        terminal.accept("Checking " + file);
        BackupManifest manifest;
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
            manifest = BackupReader.check(content, new Progress(terminal, "Checked"));
        }
        refuseForeign(manifest);
        Ownership ownership = Ownership.take(home);
        try {
            refuseFull();
            unpack(manifest);
        } finally {
            ownership.close();
        }
        terminal.accept("Restored " + home + " as it was at " + manifest.ended()
                + ". Start Debrief; it replays what the database wrote meanwhile.");
    }

    private void unpack(BackupManifest manifest) throws IOException {
        Path draft = home.resolve(DRAFT);
        Durably.delete(draft);
        for (String key : Backup.KEYS) Files.deleteIfExists(home.resolve(key));
        long room = Files.getFileStore(home).getUsableSpace();
        if (room < manifest.bytes()) {
            throw new CannotStart("The backup needs " + Progress.size(manifest.bytes()) + ", and " + home + " has "
                    + Progress.size(room) + " left. Make room, or set DEBRIEF_DATA to another disk.");
        }
        try (UnpackedBackup unpacked = new UnpackedBackup(draft);
                InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
            new BackupReader(unpacked, new Progress(terminal, "Unpacked")).read(content);
        }
        for (String key : Backup.KEYS) {
            if (Files.exists(draft.resolve(key))) Durably.move(draft.resolve(key), home.resolve(key));
        }
        Durably.move(draft.resolve(Backup.CLUSTER), home.resolve(Backup.CLUSTER));
        Durably.delete(draft);
    }

    private void refuseFull() throws IOException {
        if (!Files.isDirectory(home)) return;
        Optional<String> something;
        try (Stream<Path> content = Files.list(home)) {
            something = content.map(path -> path.getFileName().toString())
                    .filter(name -> !countsAsNothing(name))
                    .findFirst();
        }
        if (something.isEmpty()) return;
        throw new CannotStart(home + " is not empty (" + something.get() + " lies in it), and a restore does not write"
                + " over anything. Set DEBRIEF_DATA to a new directory, or stop Debrief and move what is there away.");
    }

    private boolean countsAsNothing(String name) {
        return NOTHING.contains(name)
                || PROGRAMS.matcher(name).matches()
                || (isUnfinishedIn(home) && (name.equals(DRAFT) || Backup.KEYS.contains(name)));
    }

    private static void refuseForeign(BackupManifest manifest) throws IOException {
        if (manifest.format() != BackupManifest.FORMAT || !manifest.major().equals(ServerProgram.MAJOR)) {
            throw new CannotStart("This backup was made by Debrief " + manifest.debrief() + " with PostgreSQL "
                    + manifest.postgresql() + ", and this Debrief " + DebriefVersion.ofThis() + " brings PostgreSQL "
                    + ServerProgram.MAJOR + ". Restore it with the Debrief that made it, take everything out with"
                    + " bin/export-all, and bring it in here with bin/import-all.");
        }
        int known = SchemaVersion.newest(SchemaVersion.known());
        if (manifest.schema() > known) {
            throw new CannotStart("This backup was made by a newer Debrief (" + manifest.debrief() + ", step "
                    + manifest.schema() + "), and this one (" + DebriefVersion.ofThis() + ") knows the database up to"
                    + " step " + known + ". Restore it with that Debrief or a newer one.");
        }
    }
}
