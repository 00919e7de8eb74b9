package dev.debrief.web;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/** Tells a database that does not answer from one that refuses. */
final class DatabaseAway {
    private DatabaseAway() {}

    static boolean is(Throwable failure) {
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 20; depth++) {
            if (cause instanceof SQLException sql && isAway(sql)) return true;
            cause = cause.getCause();
        }
        return false;
    }

    /** SQLSTATE 08 is a lost connection, 57P a server that is shutting down; no connection in time has no state. */
    private static boolean isAway(SQLException failure) {
        String state = failure.getSQLState();
        if (state == null) {
            String words = String.valueOf(failure.getMessage());
            return failure instanceof SQLTransientConnectionException || words.contains("Acquisition timeout");
        }
        return state.startsWith("08") || state.startsWith("57P");
    }
}
