package dev.debrief.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The server's side of a backup while it runs (PostgreSQL's manual, "Making a Base Backup Using the Low Level API"). A
 * temporary replication slot holds the write-ahead log meanwhile, because no archive keeps it. The server lets go of
 * the slot and of the backup when the connection ends, however it ends.
 */
final class BaseBackup {
    private static final Pattern START =
            Pattern.compile("START WAL LOCATION: ([0-9A-F]+/[0-9A-F]+) \\(file ([0-9A-F]{8})([0-9A-F]{16})\\)");

    private final Connection superuser;

    private BaseBackup(Connection superuser) {
        this.superuser = superuser;
    }

    /** From here on every change that the server makes is in the log that the backup takes along. */
    static BaseBackup begin(Connection superuser) throws SQLException {
        BaseBackup backup = new BaseBackup(superuser);
        backup.ask("select pg_create_physical_replication_slot('debrief_backup_' || pg_backend_pid(), true, true)");
        backup.ask("select pg_backup_start('bin/backup', true)");
        return backup;
    }

    String ask(String query) throws SQLException {
        try (var statement = superuser.createStatement();
                var result = statement.executeQuery(query)) {
            return result.next() ? result.getString(1) : "";
        }
    }

    Ended end() throws SQLException {
        long segment = Long.parseLong(ask("select setting from pg_settings where name = 'wal_segment_size'"));
        try (var statement = superuser.createStatement();
                var result = statement.executeQuery("select lsn, labelfile, spcmapfile from pg_backup_stop(false)")) {
            if (!result.next()) throw new SQLException("the server did not end the backup");
            return new Ended(result.getString(1), result.getString(2), result.getString(3), segment);
        }
    }

    /**
     * What the server said at the end.
     *
     * @param stop the position in the log up to which it must be replayed, as {@code 0/3000120}
     * @param label the content of {@code backup_label}, to be kept letter by letter
     * @param tablespaces the content of {@code tablespace_map}, empty where everything lies in the data directory
     * @param segment the size of one file of the log, in bytes
     */
    record Ended(String stop, String label, String tablespaces, long segment) {
        String start() {
            return label(1);
        }

        /** The files of the log that a restore replays, in order. */
        List<String> segments() {
            long perId = 0x1_0000_0000L / segment;
            String first = label(3);
            long last = (number(stop) - 1) / segment;
            List<String> names = new ArrayList<>();
            for (long each = hex(first.substring(0, 8)) * perId + hex(first.substring(8)); each <= last; each++) {
                names.add(label(2) + String.format(Locale.ROOT, "%08X%08X", each / perId, each % perId));
            }
            return names;
        }

        private static long number(String position) {
            int slash = position.indexOf('/');
            return (hex(position.substring(0, slash)) << 32) + hex(position.substring(slash + 1));
        }

        private static long hex(String digits) {
            return Long.parseLong(digits, 16);
        }

        private String label(int group) {
            Matcher found = START.matcher(label);
            if (!found.find()) throw new IllegalStateException("backup_label says nothing about the log: " + label);
            return found.group(group);
        }
    }
}
