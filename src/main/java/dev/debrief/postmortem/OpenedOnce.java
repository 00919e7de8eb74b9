package dev.debrief.postmortem;

import dev.debrief.archive.Archive;
import dev.debrief.archive.Kept;
import dev.debrief.document.PostMortem;
import dev.debrief.incident.IdempotencyKey;
import dev.debrief.people.Reader;
import dev.debrief.shared.IncidentNumber;
import dev.debrief.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens an incident once for each Idempotency-Key of a person, however often and from how many sides it is sent. */
@ApplicationScoped
class OpenedOnce {
    private static final Duration REMEMBERED_FOR = Duration.ofDays(30);

    private final Archive archive;
    private final EntityManager entityManager;
    private final Reader reader;
    private final Clock clock;

    OpenedOnce(Archive archive, EntityManager entityManager, Reader reader, Clock clock) {
        this.archive = archive;
        this.entityManager = entityManager;
        this.reader = reader;
        this.clock = clock;
    }

    @Transactional
    Answer<Kept> open(@Nullable String key, String body, PostMortem tree) {
        if (key == null || key.isBlank()) return opened(archive.open(tree, reader.personId()));
        if (key.length() > 200)
            return refused("The Idempotency-Key has " + key.length() + " characters; at most 200 can be kept.");
        alone(key);
        Optional<IdempotencyKey> used = IdempotencyKey.used(reader.personId(), key);
        if (used.isEmpty()) return opened(remember(key, body, archive.open(tree, reader.personId())));
        if (used.get().bodyDigest.equals(digest(body))) return opened(new IncidentNumber(used.get().incidentNumber));
        return refused("The Idempotency-Key was used for another document. Take a new key for a new document.");
    }

    /** The same key sent twice at once: the second waits here until the first has committed. */
    private void alone(String key) {
        entityManager
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:key, :person)) as text)")
                .setParameter("key", key)
                .setParameter("person", reader.personId())
                .getSingleResult();
    }

    private IncidentNumber remember(String key, String body, IncidentNumber number) {
        IdempotencyKey.forget(clock.instant().minus(REMEMBERED_FOR));
        IdempotencyKey used = new IdempotencyKey();
        used.personId = reader.personId();
        used.key = key;
        used.bodyDigest = digest(body);
        used.incidentNumber = number.value();
        used.usedAt = clock.instant();
        used.persist();
        return number;
    }

    private Answer<Kept> opened(IncidentNumber number) {
        return new Answer.Of<>(archive.fetch(number).orElseThrow());
    }

    private static Answer<Kept> refused(String detail) {
        return new Answer.Refused<>(Problem.of(422, "This key cannot be used", detail));
    }

    private static String digest(String body) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
