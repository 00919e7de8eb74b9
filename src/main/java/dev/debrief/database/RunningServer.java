package dev.debrief.database;

import dev.debrief.shared.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** One server on its cluster and port: it can be started, ended and started again, always under the same address. */
final class RunningServer {
    private static final long LOOK_MILLIS = 10;
    private static final long LOG_BYTES = 10_000_000;

    private final Cluster cluster;
    private final ServerProcesses processes;
    private final int port;
    private volatile long pid;

    RunningServer(Cluster cluster, int port) {
        this.cluster = cluster;
        this.processes = new ServerProcesses(cluster.path());
        this.port = port;
    }

    int port() {
        return port;
    }

    boolean isUp() {
        return processes.include(pid);
    }

    /** Returns when the server answers; replaying its log after a kill may take a while and is waited for. */
    void start() throws IOException, InterruptedException {
        processes.awaitStragglers();
        forgetStalePid();
        startNewLog();
        ServerSettings.write(cluster.path(), port);
        Process control = cluster.launch(List.of(
                cluster.program().program("pg_ctl"),
                "start",
                "--pgdata=" + cluster.path(),
                "--log=" + cluster.log(),
                "--wait",
                "--timeout=3600",
                "--silent"));
        while (!isReady()) {
            if (!control.isAlive() && control.exitValue() != 0) throw silent();
            Thread.sleep(LOOK_MILLIS);
        }
    }

    void stop() throws IOException, InterruptedException {
        processes.end();
    }

    private boolean isReady() throws IOException {
        var postmaster = Postmaster.in(cluster.path()).filter(Postmaster::ready);
        postmaster.ifPresent(running -> pid = running.pid());
        return postmaster.isPresent();
    }

    /** A number left behind may by now belong to somebody else, and PostgreSQL would then refuse to start. */
    private void forgetStalePid() throws IOException {
        var left = Postmaster.in(cluster.path());
        if (left.isPresent() && !processes.include(left.get().pid())) {
            Files.delete(cluster.path().resolve("postmaster.pid"));
        }
    }

    private void startNewLog() throws IOException {
        try {
            if (Files.size(cluster.log()) < LOG_BYTES) return;
            Path before = cluster.log().resolveSibling("postgresql.log.1");
            Files.move(cluster.log(), before, StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchFileException firstStart) {
            Files.createDirectories(cluster.path().getParent());
        }
    }

    private CannotStart silent() {
        return new CannotStart("PostgreSQL did not start on " + cluster.path() + "; it said \"" + cluster.lastWords()
                + "\". Mend that and start Debrief again; more is in " + cluster.log() + ".");
    }
}
