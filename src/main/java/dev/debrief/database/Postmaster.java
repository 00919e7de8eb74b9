package dev.debrief.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a server says about itself in {@code postmaster.pid} (the format: PostgreSQL's miscadmin.h). */
record Postmaster(long pid, int port, boolean ready) {
    private static final int PORT = 3;
    private static final int STATUS = 7;

    static Optional<Postmaster> in(Path cluster) throws IOException {
        try {
            List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
            if (lines.isEmpty()) return Optional.empty();
            int port = lines.size() > PORT ? Integer.parseInt(lines.get(PORT).strip()) : 0;
            boolean ready = lines.size() > STATUS && lines.get(STATUS).strip().equals("ready");
            return Optional.of(new Postmaster(Long.parseLong(lines.get(0).strip()), port, ready));
        } catch (NoSuchFileException noServer) {
            return Optional.empty();
        } catch (NumberFormatException halfWritten) {
            return Optional.empty();
        }
    }
}
