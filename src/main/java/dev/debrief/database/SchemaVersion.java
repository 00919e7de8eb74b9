package dev.debrief.database;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The steps that have brought a database to its shape, and those that this Debrief knows: numbers, ascending. */
public final class SchemaVersion {
    private static final Pattern STEP = Pattern.compile("V(\\d+)__.*\\.sql");

    private SchemaVersion() {}

    /** What was applied to this database; empty when Debrief has not been here. */
    public static List<Integer> applied(Connection connection) throws SQLException {
        List<Integer> steps = new ArrayList<>();
        try (var statement = connection.createStatement()) {
            try (var found = statement.executeQuery("select to_regclass('flyway_schema_history') is not null")) {
                if (!found.next() || !found.getBoolean(1)) return steps;
            }
            try (var found = statement.executeQuery(
                    "select version from flyway_schema_history where success and version is not null")) {
                while (found.next()) steps.add(Integer.parseInt(found.getString(1)));
            }
        }
        Collections.sort(steps);
        return steps;
    }

    /** What this Debrief brings. */
    public static List<Integer> known() throws IOException {
        URL directory = SchemaVersion.class.getResource("/db/migration");
        if (directory == null) throw new IOException("this build of Debrief has no migrations");
        try {
            URI place = directory.toURI();
            if (!place.getScheme().equals("jar")) return in(Path.of(place));
            try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
                return in(jar.getPath("/db/migration"));
            }
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    /** The newest of some steps, 0 for none. */
    public static int newest(List<Integer> steps) {
        return steps.isEmpty() ? 0 : Collections.max(steps);
    }

    private static List<Integer> in(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> STEP.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(step -> Integer.valueOf(step.group(1)))
                    .sorted()
                    .toList();
        }
    }
}
