package dev.debrief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The packaged Debrief as a process of its own, on a free port and a data directory of its own. It can be killed and
 * started again on the same data, as often as a test likes.
 */
public final class RunningDebrief implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("ready at (http://localhost:\\d+)\\.");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path data;
    private final Map<String, String> environment;
    private final List<String> said = new CopyOnWriteArrayList<>();
    private Process process;
    private Thread listener;

    private RunningDebrief(Path data, Map<String, String> environment) {
        this.data = data;
        this.environment = environment;
    }

    /** One that is not started yet, on a new data directory; settings as in the README's table. */
    public static RunningDebrief with(Map<String, String> settings) throws IOException {
        return on(Files.createTempDirectory(Path.of("target").toAbsolutePath(), "running-"), settings);
    }

    public static RunningDebrief on(Path data, Map<String, String> settings) {
        Map<String, String> environment = new HashMap<>(Map.of("PORT", "0", "DEBRIEF_DATA", data.toString()));
        environment.put(
                "DEBRIEF_JAVA_OPTIONS",
                "-Ddebrief.postgresql=" + Path.of("target").toAbsolutePath());
        environment.putAll(settings);
        return new RunningDebrief(data, environment);
    }

    /** Starts it and waits until it says that it is ready. */
    public RunningDebrief start(String... arguments) throws IOException {
        launch(arguments);
        await().atMost(PATIENCE).until(() -> said.stream().anyMatch(RunningDebrief::isReady) || !process.isAlive());
        assertThat(process.isAlive()).as("it runs; it said: " + said).isTrue();
        return this;
    }

    /** Starts one that is expected to end by itself, and waits for that. */
    public int startInVain(String... arguments) throws IOException, InterruptedException {
        launch(arguments);
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as("it ends; it said: " + said)
                .isTrue();
        await().until(() -> !said.isEmpty());
        return process.exitValue();
    }

    /** Runs a command and waits until everything that it said has come. */
    public int runToItsEnd(String... arguments) throws IOException, InterruptedException {
        int code = startInVain(arguments);
        listener.join();
        return code;
    }

    /** Starts it and waits for nothing. */
    public void launch(String... arguments) throws IOException {
        said.clear();
        List<String> command = new java.util.ArrayList<>(
                List.of(Path.of("bin/launch").toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        process = builder.start();
        BufferedReader output = process.inputReader();
        listener = new Thread(() -> output.lines().forEach(said::add), "running-debrief");
        listener.setDaemon(true);
        listener.start();
    }

    /** What it wrote on the terminal since its last start, line by line. */
    public List<String> said() {
        return List.copyOf(said);
    }

    /** Where its pages are, for example {@code http://localhost:40123}. */
    public URI address() {
        return said.stream()
                .map(READY::matcher)
                .filter(Matcher::find)
                .map(found -> URI.create(found.group(1)))
                .findFirst()
                .orElseThrow();
    }

    public Path data() {
        return data;
    }

    public Process process() {
        return process;
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address().resolve(path))
                .header("Accept", "text/html,application/json")
                .timeout(Duration.ofSeconds(60))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** As a power cut does to the application: no warning, nothing written. The database server stays alone. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** The same for the database server, found by its data directory. */
    public void killDatabase() {
        List<ProcessHandle> killed = databaseProcesses();
        killed.forEach(ProcessHandle::destroyForcibly);
        // those alone: Debrief may have started the next server already
        await().atMost(PATIENCE).until(() -> databaseProcesses().stream().noneMatch(killed::contains));
    }

    /** As Ctrl-C or a service's stop: waits until it has ended. */
    public int stop() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    /** The PostgreSQL processes on this data directory that are alive now. */
    public List<ProcessHandle> databaseProcesses() {
        Path cluster = data.resolve("postgresql");
        return ProcessHandle.allProcesses()
                .filter(one -> one.info().command().orElse("").endsWith("/postgres"))
                .filter(one -> worksIn(one, cluster))
                .toList();
    }

    @Override
    public void close() throws InterruptedException {
        if (process != null && process.isAlive()) stop();
        databaseProcesses().forEach(ProcessHandle::destroyForcibly);
    }

    private static boolean isReady(String line) {
        return READY.matcher(line).find();
    }

    private static boolean worksIn(ProcessHandle one, Path directory) {
        try {
            return Path.of("/proc", Long.toString(one.pid()), "cwd")
                    .toRealPath()
                    .equals(directory.toRealPath());
        } catch (IOException gone) {
            return false;
        }
    }
}
