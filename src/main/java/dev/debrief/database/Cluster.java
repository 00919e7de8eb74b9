package dev.debrief.database;

import dev.debrief.shared.CannotStart;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files of the embedded server: made once, opened only by the version that wrote them. */
record Cluster(Path path, ServerProgram program, Path log) {
    /** What names the encoding and the order of characters, whatever the surroundings say. */
    private static final List<String> LOCALE = List.of(
            "--encoding=UTF8",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--lc-ctype=C.UTF-8",
            "--lc-collate=C",
            "--lc-messages=C",
            "--lc-monetary=C",
            "--lc-numeric=C",
            "--lc-time=C");

    boolean exists() {
        return Files.exists(path.resolve("PG_VERSION"));
    }

    void check() throws IOException {
        Account.checkOwns(path);
        String version = Files.readString(path.resolve("PG_VERSION")).strip();
        if (version.equals(ServerProgram.MAJOR)) return;
        throw new CannotStart("The database in " + path + " was written by PostgreSQL " + version
                + ", and this Debrief brings PostgreSQL " + ServerProgram.MAJOR
                + ". Start the Debrief that wrote it, or move that directory away to begin with an empty one.");
    }

    /** Made under another name and moved when complete: a kill in between leaves nothing half made. */
    void create(Credentials credentials) throws IOException, InterruptedException {
        Path draft = path.resolveSibling("postgresql-draft");
        Durably.delete(draft);
        Path password = Files.createTempFile(path.getParent(), "password", "");
        try {
            Files.writeString(password, credentials.superuser());
            List<String> command = new ArrayList<>(List.of(
                    program.program("initdb"),
                    "--pgdata=" + draft,
                    "--username=postgres",
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--data-checksums"));
            command.addAll(LOCALE);
            run(command, "");
        } finally {
            Files.delete(password);
        }
        alone(
                draft,
                "create role debrief login password '" + credentials.owner() + "'\n"
                        + "create database debrief owner debrief\n");
        Durably.move(draft, path);
    }

    /** For a cluster whose password file was lost: gives both roles new passwords. */
    void change(Credentials credentials) throws IOException, InterruptedException {
        alone(
                path,
                "alter role debrief password '" + credentials.owner() + "'\n" + "alter role postgres password '"
                        + credentials.superuser() + "'\n");
    }

    /** Starts a command of PostgreSQL's with nothing of our surroundings that could mean something to it. */
    Process launch(List<String> command) throws IOException {
        List<String> whole = new ArrayList<>(Account.prefix());
        whole.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(whole)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LANG", "C");
        return builder.start();
    }

    String lastWords() {
        try {
            List<String> lines = Files.readAllLines(log);
            for (int i = lines.size() - 1; i >= 0; i--) {
                String line = lines.get(i);
                if (line.contains("FATAL") || line.contains("PANIC") || line.contains("error:")) return line;
            }
            return lines.isEmpty() ? "nothing" : lines.get(lines.size() - 1);
        } catch (IOException | UncheckedIOException e) {
            return "nothing";
        }
    }

    private void alone(Path cluster, String statements) throws IOException, InterruptedException {
        run(List.of(program.program("postgres"), "--single", "-D", cluster.toString(), "postgres"), statements);
    }

    private void run(List<String> command, String input) throws IOException, InterruptedException {
        Process process = launch(command);
        try (var writer = process.outputWriter()) {
            writer.write(input);
        }
        if (process.waitFor() == 0) return;
        throw new CannotStart("The database in " + path + " could not be made: " + new File(command.get(0)).getName()
                + " said \"" + lastWords() + "\". More is in " + log + ".");
    }
}
