package dev.debrief.jira.remote;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where every call is written down: before it is made, so that what dies in its midst is seen there too. */
public interface Ledger {
    /** A call is about to be made. Where this throws, it is not made. */
    Entry begin(Call call);

    /** What was written of a call, to be completed. */
    interface Entry {
        /** It came back, or did not. */
        void end(Ending ending);
    }

    /** For what is asked before anything is kept. */
    static Ledger none() {
        return call -> ending -> {};
    }

    /**
     * One call.
     *
     * @param path without its query
     */
    record Call(String method, String path, Instant beganAt) {}

    /**
     * What came of it.
     *
     * @param status null where no answer came
     * @param said what Jira said was wrong; empty where nothing was
     * @param milliseconds how long it took
     */
    record Ending(@Nullable Integer status, String said, long milliseconds) {}
}
