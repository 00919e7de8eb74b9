package dev.debrief;

import dev.debrief.database.Backup;
import dev.debrief.database.DirectConnection;
import dev.debrief.database.Restore;
import dev.debrief.database.portable.Export;
import dev.debrief.database.portable.Import;
import dev.debrief.people.ResetPassword;
import dev.debrief.postmortem.imports.shell.ImportCommand;
import dev.debrief.shared.CannotStart;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

/** What {@code bin/debrief} can do, without starting Debrief. */
final class Commands {
    private static final PrintStream TERMINAL = System.out;

    /** The one that asks a Debrief that runs. */
    private static final String IMPORT = "import";

    /** Each has a name, and one argument that says to whom or where. */
    private static final Map<String, Command> ALL = Map.of(
            "reset-password", new Command("EMAIL", Commands::resetPassword),
            "backup", new Command("FILE", Commands::backup),
            "restore", new Command("FILE", Commands::restore),
            "export-all", new Command("FILE", Commands::exportAll),
            "import-all", new Command("FILE", Commands::importAll));

    private Commands() {}

    private record Command(String argument, Work work) {}

    @FunctionalInterface
    private interface Work {
        void with(String argument) throws IOException;
    }

    /** Whether the first argument is a command; everything else is a start. */
    static boolean named(String... arguments) {
        return arguments.length > 0 && (ALL.containsKey(arguments[0]) || arguments[0].equals(IMPORT));
    }

    static void run(String... arguments) {
        String name = arguments[0];
        if (name.equals(IMPORT)) {
            importFiles(arguments);
            return;
        }
        Command command = Objects.requireNonNull(ALL.get(name), "asked before whether it is one");
        if (arguments.length != 2) {
            throw new CannotStart("Write it as bin/debrief " + name + " " + command.argument + ".");
        }
        try {
            command.work.with(arguments[1]);
        } catch (IOException e) {
            throw new CannotStart(
                    "bin/debrief " + name + " was cut short: " + reason(e) + ". Mend that and do it again.", e);
        }
    }

    private static void resetPassword(String email) throws IOException {
        String path = DirectConnection.with(
                        Debrief.data(),
                        System.getenv(),
                        connection -> ResetPassword.link(connection, Clock.systemUTC(), email))
                .orElseThrow(() -> new CannotStart("Nobody with the address " + email
                        + " has an account that is in use. Look at how it is written; bin/debrief help shows more."));
        TERMINAL.println("Open this once within the hour to choose a new password: " + address(path));
    }

    private static void backup(String file) throws IOException {
        Backup.make(Debrief.data(), System.getenv(), Path.of(file), TERMINAL::println);
    }

    private static void restore(String file) throws IOException {
        Restore.from(Path.of(file), Debrief.data(), System.getenv(), TERMINAL::println);
    }

    private static void exportAll(String file) throws IOException {
        Export.make(Debrief.data(), System.getenv(), Path.of(file), TERMINAL::println);
    }

    private static void importAll(String file) throws IOException {
        Import.from(Path.of(file), Debrief.data(), System.getenv(), TERMINAL::println);
    }

    /** Paths are meant from where the command was called, which the script names. */
    private static void importFiles(String... arguments) {
        Path from =
                Path.of(System.getenv().getOrDefault("DEBRIEF_CALLED_FROM", "")).toAbsolutePath();
        int code = ImportCommand.run(
                Arrays.asList(arguments).subList(1, arguments.length), System.getenv(), from, TERMINAL);
        TERMINAL.flush();
        if (code != 0) System.exit(code);
    }

    /** The system's own words, {@code No space left on device}, with the file they are about. */
    private static String reason(IOException problem) {
        if (problem instanceof FileSystemException file && file.getReason() == null) {
            return file.getClass().getSimpleName().replaceFirst("Exception$", "") + " " + file.getMessage();
        }
        return problem.getMessage() == null ? problem.toString() : problem.getMessage();
    }

    private static String address(String path) {
        return "http://localhost:" + Port.fromEnvironment().number() + path;
    }
}
