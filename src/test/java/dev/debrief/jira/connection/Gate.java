package dev.debrief.jira.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.jira.remote.Ledger;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Whoever comes here first, with the answer of one kind of call in its hands, waits until it is let on. */
public final class Gate {
    private static final int PATIENCE_IN_SECONDS = 60;

    private final String method;
    private final String path;
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch open = new CountDownLatch(1);

    /** @param path below the version of the API; a star stands for an id */
    Gate(String method, String path) {
        this.method = method;
        this.path = path.replace("*", "[^/]+");
    }

    void pass(Ledger.Call call) {
        if (!call.method().equals(method) || !call.path().matches(path) || reached.getCount() == 0) return;
        reached.countDown();
        try {
            open.await(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    /** Somebody stands before it. */
    public void reached() throws InterruptedException {
        assertThat(reached.await(PATIENCE_IN_SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    public void open() {
        open.countDown();
    }
}
