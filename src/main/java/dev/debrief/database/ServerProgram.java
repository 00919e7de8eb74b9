package dev.debrief.database;

import dev.debrief.shared.CannotStart;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL that Debrief brings, unpacked once to a place that stays. */
record ServerProgram(Path home) {
    /** The major version writes the files of the data directory; another one cannot read them. */
    static final String MAJOR = "18";

    private static final String VERSION = "18.6";

    /** Unpacks into {@code -Ddebrief.postgresql} where several data directories share it, else beside the data. */
    static ServerProgram unpacked(Path data) throws IOException {
        String shared = System.getProperty("debrief.postgresql");
        Path parent = shared == null ? data : Path.of(shared).toAbsolutePath();
        Path home = parent.resolve("postgresql-" + VERSION);
        if (!Files.exists(home.resolve("bin/postgres"))) unpack(home, archive());
        return new ServerProgram(home);
    }

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    /** Unpacks a compressed archive under another name and moves it into place when it is whole; closes the archive. */
    static void unpack(Path home, InputStream archive) throws IOException {
        Path parent = home.getParent() == null ? home : home.getParent();
        Files.createDirectories(parent);
        Path draft = Files.createTempDirectory(parent, "postgresql-unpacking");
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            TarArchiveEntry entry;
            while ((entry = tar.getNextEntry()) != null) place(draft, entry, tar);
        }
        if (Files.exists(home)) Durably.delete(draft);
        else Durably.move(draft, home);
    }

    private static void place(Path draft, TarArchiveEntry entry, InputStream content) throws IOException {
        Path path = draft.resolve(entry.getName()).normalize();
        // static libraries are for building against PostgreSQL, which nobody does here
        if (!path.startsWith(draft) || entry.getName().endsWith(".a")) return;
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        if (path.getParent() != null) Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, path);
            boolean runs = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static InputStream archive() {
        String system =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        boolean arm = System.getProperty("os.arch", "").equals("aarch64");
        String name = "/postgres-" + system + (arm ? "-arm_64.txz" : "-x86_64.txz");
        @Nullable InputStream found = ServerProgram.class.getResourceAsStream(name);
        if (found != null) return found;
        throw new CannotStart("Debrief brings no PostgreSQL for this machine (" + system + ", "
                + System.getProperty("os.arch") + "). Set DEBRIEF_DATABASE_URL to a PostgreSQL 14 or newer.");
    }
}
