package dev.debrief.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The templates that come with Debrief, as they lie in its folder. */
public final class ShippedFiles {
    private static final Path FOLDER = Path.of("templates/postmortem");

    private ShippedFiles() {}

    public static List<String> keys() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".md"))
                    .map(name -> name.substring(0, name.length() - 3))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(String key) {
        try {
            return Files.readString(FOLDER.resolve(key + ".md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Template template(String key) {
        return TemplateReader.read(key, 1, text(key)).read().orElseThrow();
    }

    /** All of them, and then Debrief's own order. */
    public static List<Template> all() {
        return Stream.concat(keys().stream().map(ShippedFiles::template), Stream.of(Template.NONE))
                .toList();
    }
}
