package dev.debrief.database;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Starts the server again when it dies while Debrief runs: same port, same password, so the pool finds it. */
final class ServerWatch implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(ServerWatch.class);
    private static final long LOOK_MILLIS = 250;
    private static final long RESTART_MILLIS = 60_000;

    private final RunningServer server;
    private final Thread rounds = new Thread(this::goRound, "database-watch");
    private volatile boolean over;

    private ServerWatch(RunningServer server) {
        this.server = server;
        rounds.setDaemon(true);
    }

    static ServerWatch over(RunningServer server) {
        ServerWatch watch = new ServerWatch(server);
        watch.rounds.start();
        return watch;
    }

    /** Waits for a restart that is under way, so that nothing starts after this. */
    @Override
    public void close() {
        over = true;
        try {
            rounds.join(RESTART_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void goRound() {
        try {
            while (!over) {
                if (!server.isUp()) restart();
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void restart() throws InterruptedException {
        LOG.warn("The database server has ended. Starting it again.");
        try {
            server.start();
            LOG.warn("The database server is back.");
        } catch (IOException | RuntimeException e) {
            LOG.errorf("The database server does not start. Trying again. %s", e.getMessage());
        }
    }
}
