package dev.debrief.archive.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.shared.Recurring;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Files that people look at before they are kept; each is its person's own, and is forgotten after a week. */
@ApplicationScoped
public class ImportDrafts implements Recurring {
    private static final Duration KEPT = Duration.ofDays(7);

    /** How long somebody may choose what becomes of a file that was changed since. */
    private static final Duration CHOICE_KEPT = Duration.ofDays(30);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Clock clock;

    ImportDrafts(Clock clock) {
        this.clock = clock;
    }

    /** Lays a file before a person; answers with the number of the draft. */
    @Transactional
    public long begin(byte[] file, String name, long person) {
        ImportDraft draft = new ImportDraft();
        draft.name = Imports.shortened(name);
        draft.content = file;
        draft.corrections = "{}";
        draft.personId = person;
        draft.begunAt = clock.instant();
        draft.persist();
        return draft.id;
    }

    /** Empty where there is none, and where it is somebody else's. */
    @Transactional
    public Optional<Looked> find(long id, long person) {
        return ImportDraft.of(id, person)
                .map(draft -> new Looked(draft.id, draft.name, draft.content, read(draft.corrections)));
    }

    /** Keeps what was typed, in place of what was typed before. */
    @Transactional
    public void correct(long id, long person, Map<String, String> corrections) {
        ImportDraft.of(id, person).ifPresent(draft -> draft.corrections = write(corrections));
    }

    @Transactional
    public void drop(long id, long person) {
        ImportDraft.delete("id = ?1 and personId = ?2", id, person);
    }

    @Override
    public String name() {
        return "old-import-drafts";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        QuarkusTransaction.requiringNew().run(() -> {
            ImportDraft.delete("begunAt < ?1", clock.instant().minus(KEPT));
            ImportRunFile.forgetChanged(clock.instant().minus(CHOICE_KEPT));
        });
    }

    private static Map<String, String> read(String json) {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("corrections are kept as JSON", e);
        }
    }

    private static String write(Map<String, String> corrections) {
        try {
            return JSON.writeValueAsString(corrections);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of texts is JSON", e);
        }
    }
}
