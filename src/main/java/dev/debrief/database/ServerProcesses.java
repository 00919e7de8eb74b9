package dev.debrief.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

/** The operating system's processes that are a PostgreSQL on one data directory; never any other process. */
record ServerProcesses(Path cluster) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LOOK = Duration.ofMillis(20);

    boolean include(long pid) {
        return ProcessHandle.of(pid).filter(this::isOne).isPresent();
    }

    /** All that are left: the server, or children that outlived it for a moment. */
    List<ProcessHandle> all() {
        return ProcessHandle.allProcesses().filter(this::isOne).toList();
    }

    /** Ends them in order of gentleness: a fast shutdown keeps the log short, then there is no choice left. */
    void end() throws IOException, InterruptedException {
        var postmaster = Postmaster.in(cluster);
        if (postmaster.isPresent() && include(postmaster.get().pid())) {
            signal("INT", postmaster.get().pid());
            if (waitUntil(() -> !include(postmaster.get().pid()))) return;
        }
        all().forEach(ProcessHandle::destroyForcibly);
        waitUntil(() -> all().isEmpty());
    }

    /** Children end by themselves soon after their server was killed; until then it cannot start again. */
    void awaitStragglers() throws InterruptedException {
        if (waitUntil(() -> all().isEmpty())) return;
        all().forEach(ProcessHandle::destroyForcibly);
        waitUntil(() -> all().isEmpty());
    }

    private boolean isOne(ProcessHandle process) {
        String command = process.info().command().orElse("");
        if (!command.endsWith("/postgres") || !process.isAlive()) return false;
        Path directory = Path.of("/proc", Long.toString(process.pid()), "cwd");
        try {
            return directory.toRealPath().equals(cluster.toRealPath());
        } catch (IOException notOnThisSystem) {
            String[] arguments = process.info().arguments().orElse(new String[0]);
            return Files.exists(cluster) && Arrays.asList(arguments).contains(cluster.toString());
        }
    }

    private static void signal(String name, long pid) throws IOException, InterruptedException {
        new ProcessBuilder("/bin/sh", "-c", "kill -" + name + " " + pid).start().waitFor();
    }

    private static boolean waitUntil(BooleanSupplier done) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) return false;
            Thread.sleep(LOOK.toMillis());
        }
        return true;
    }
}
