package dev.debrief.document.reading;

import dev.debrief.document.Templates;
import dev.debrief.document.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The documents of shapes.md: each has a name, a text, and what it should read as. */
record Shapes(String name, String text, String expected) {
    private static final String BEGINS = "%%%% ";
    private static final String READS_AS = "\n%%==\n";
    static final Vocabulary KNOWN = new Vocabulary(List.of("SEV1", "SEV2", "SEV3"), List.of(), List.of());

    static List<Shapes> all() {
        return all("shapes.md");
    }

    static List<Shapes> all(String file) {
        List<Shapes> shapes = new ArrayList<>();
        for (String one : file(file).split("(?m)^" + BEGINS, -1)) {
            int middle = one.indexOf(READS_AS);
            if (middle < 0) continue;
            int line = one.indexOf('\n');
            shapes.add(new Shapes(
                    one.substring(0, line),
                    one.substring(line, middle).strip(),
                    one.substring(middle + READS_AS.length()).strip()));
        }
        return shapes;
    }

    private static String file(String name) {
        try (InputStream file = Shapes.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FileReading read(byte[] file) {
        return PostMortemFile.read(file, "a-file.md", KNOWN, Templates.NO_TEMPLATES);
    }

    static Reading read(String text) {
        return ((FileReading.Read) read(text.getBytes(StandardCharsets.UTF_8))).reading();
    }

    @Override
    public String toString() {
        return name;
    }
}
