package dev.debrief.database;

import dev.debrief.shared.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The account of the operating system that Debrief runs under; PostgreSQL refuses to run as root. */
final class Account {
    private static final Path SELF = Path.of("/proc/self");

    private Account() {}

    /** What to put before a command of PostgreSQL: as root a user namespace in which it is nobody. */
    static List<String> prefix() {
        return isRoot() ? List.of("unshare", "--user") : List.of();
    }

    static void check() throws IOException, InterruptedException {
        if (isRoot() && !canStepAside()) {
            throw new CannotStart("PostgreSQL does not run as root, and this machine has no user namespaces to run it"
                    + " in. Start Debrief as another user, or set DEBRIEF_DATABASE_URL to a PostgreSQL 14 or newer.");
        }
    }

    static void checkOwns(Path directory) throws IOException {
        if (!Files.exists(SELF) || Files.getAttribute(directory, "unix:uid").equals(uid())) return;
        throw new CannotStart("The database in " + directory + " belongs to the user "
                + Files.getOwner(directory).getName() + ", but Debrief was started by "
                + System.getProperty("user.name") + ". Start it as "
                + Files.getOwner(directory).getName()
                + ", or set DEBRIEF_DATA to another directory.");
    }

    private static boolean canStepAside() throws InterruptedException {
        try {
            return new ProcessBuilder("unshare", "--user", "true")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    private static boolean isRoot() {
        try {
            return Files.exists(SELF) ? uid().equals(0) : "root".equals(System.getProperty("user.name"));
        } catch (IOException e) {
            return false;
        }
    }

    private static Object uid() throws IOException {
        return Files.getAttribute(SELF, "unix:uid");
    }
}
