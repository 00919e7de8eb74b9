package dev.debrief.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this Debrief, as the build wrote it: {@code 0.1.0}. */
final class DebriefVersion {
    private DebriefVersion() {}

    static String ofThis() {
        Properties known = new Properties();
        try (InputStream file = DebriefVersion.class.getResourceAsStream("/debrief.properties")) {
            if (file != null) known.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return known.getProperty("version", "unknown");
    }
}
