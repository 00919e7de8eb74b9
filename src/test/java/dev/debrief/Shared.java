package dev.debrief;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Contracts and real documents that lie beside the project and are not part of it. A test that needs them is left out,
 * and says so, where they are not there; {@code -Ddebrief.contracts=DIR} and {@code -Ddebrief.corpus=DIR} name other
 * places.
 */
public final class Shared {
    private Shared() {}

    public static Path contract(String name) {
        return there(contractAt(name));
    }

    /** For what can do without. */
    public static Optional<Path> contractIfThere(String name) {
        return Optional.of(contractAt(name)).filter(Files::exists);
    }

    private static Path contractAt(String name) {
        return Path.of(System.getProperty("debrief.contracts", "../shared/contracts"), name);
    }

    /** The text of every document of the corpus. */
    public static List<Path> corpus() {
        Path corpus = there(Path.of(System.getProperty("debrief.corpus", "../shared/corpus")));
        return Stream.of("dev", "unlabelled")
                .map(corpus::resolve)
                .flatMap(Shared::documents)
                .toList();
    }

    private static Stream<Path> documents(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path there(Path path) {
        assumeTrue(Files.exists(path), () -> path + " is not there");
        return path;
    }
}
