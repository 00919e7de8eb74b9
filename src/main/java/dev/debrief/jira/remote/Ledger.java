package dev.debrief.jira.remote;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where every call is written down. */
public interface Ledger {
    /** One call came back, or did not. */
    void write(Call call);

    /**
     * One call.
     *
     * @param path without its query
     * @param status null where no answer came
     * @param said what Jira said was wrong; empty where nothing was
     * @param milliseconds how long it took
     */
    record Call(
            String method, String path, @Nullable Integer status, String said, long milliseconds, Instant beganAt) {}
}
