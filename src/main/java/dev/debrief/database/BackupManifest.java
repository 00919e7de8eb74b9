package dev.debrief.database;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.util.List;

/**
 * What a backup says about itself, in {@code manifest.json}, the last entry of the file: a file without it is not whole.
 *
 * @param format the shape of the backup; this Debrief writes and reads {@link #FORMAT}
 * @param debrief the version of the Debrief that made it
 * @param schema the newest migration that was applied
 * @param postgresql the whole version of the server, whose major alone can read it
 * @param began when it began, RFC 3339 in UTC: everything committed before is in it
 * @param ended when the last change that is in it was made
 * @param startLsn where the log begins that a restore replays
 * @param stopLsn where it ends
 */
record BackupManifest(
        int format,
        String debrief,
        int schema,
        String postgresql,
        String began,
        String ended,
        String startLsn,
        String stopLsn,
        List<Entry> files) {

    static final int FORMAT = 1;
    static final String NAME = "manifest.json";

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** One file of the backup; the size is in bytes. */
    record Entry(String path, long size, String sha256) {}

    byte[] written() throws IOException {
        return JSON.writeValueAsBytes(this);
    }

    static BackupManifest read(byte[] json) throws IOException {
        return JSON.readValue(json, BackupManifest.class);
    }

    String major() {
        return postgresql.replaceFirst("\\..*", "");
    }

    long bytes() {
        return files.stream().mapToLong(Entry::size).sum();
    }
}
