package dev.debrief.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** How many backups hold the log of a running embedded server at this moment. */
public final class BackupSlots {
    private BackupSlots() {}

    public static int held(Path data) throws IOException, SQLException {
        try (Connection connection = CommittedWord.connect(data);
                var statement = connection.createStatement();
                var found = statement.executeQuery("select count(*) from pg_replication_slots")) {
            return found.next() ? found.getInt(1) : 0;
        }
    }
}
