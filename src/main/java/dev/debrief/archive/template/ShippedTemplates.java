package dev.debrief.archive.template;

import dev.debrief.document.TemplateReader;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.util.ClassPathUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Lays in the templates that come with Debrief. One that is here already gets a new version where the file has changed and
 * nobody has edited it since.
 */
@ApplicationScoped
class ShippedTemplates {
    private static final String FOLDER = "templates/postmortem";
    private static final String MARKDOWN = ".md";

    private final EntityManager entityManager;
    private final Clock clock;

    ShippedTemplates(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** Before the examples are read, which may name one. */
    @Transactional
    void onStart(@Observes @Priority(50) StartupEvent start) {
        files().forEach(this::layIn);
    }

    @Transactional
    void layIn(String key, String source) {
        if (!TemplateReader.read(key, 1, source).mistakes().isEmpty()) {
            throw new IllegalStateException("the shipped template " + key + " has a mistake");
        }
        int added = entityManager
                .createNativeQuery("insert into template (key, newest) values (:key, 1) on conflict do nothing")
                .setParameter("key", key)
                .executeUpdate();
        if (added == 1) {
            TemplateVersion.saved(key, 1, source, clock.instant(), null);
            return;
        }
        TemplateVersion newest = TemplateVersion.newestOf(key).orElseThrow();
        if (newest.savedBy != null || newest.source.equals(source)) return;
        TemplateRow row = TemplateRow.held(key).orElseThrow();
        if (row.newest != newest.number) return; // another replica was faster
        row.newest++;
        TemplateVersion.saved(key, row.newest, source, clock.instant(), null);
    }

    private static Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        try {
            ClassPathUtils.consumeAsPaths(FOLDER, folder -> files.putAll(markdownIn(folder)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static Map<String, String> markdownIn(Path folder) {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = String.valueOf(file.getFileName());
                if (!name.endsWith(MARKDOWN)) continue;
                texts.put(name.substring(0, name.length() - MARKDOWN.length()), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
