package dev.debrief.postmortem;

import dev.debrief.archive.Archive;
import dev.debrief.archive.Kept;
import dev.debrief.document.PostMortem;
import dev.debrief.incident.IdempotencyKey;
import dev.debrief.people.Reader;
import dev.debrief.shared.IncidentNumber;
import dev.debrief.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens an incident once for each Idempotency-Key of a person, however often and from how many sides it is sent. */
@ApplicationScoped
class OpenedOnce {
    private final Archive archive;
    private final Reader reader;
    private final Clock clock;

    OpenedOnce(Archive archive, Reader reader, Clock clock) {
        this.archive = archive;
        this.reader = reader;
        this.clock = clock;
    }

    @Transactional
    Answer<Kept> open(@Nullable String key, String body, PostMortem tree) {
        if (key == null || key.isBlank()) return opened(archive.open(tree, reader.personId()));
        if (key.length() > IdempotencyKey.LONGEST)
            return refused("The Idempotency-Key has " + key.length() + " characters; at most 200 can be kept.");
        IdempotencyKey.alone(reader.personId(), key);
        Optional<IdempotencyKey> used = IdempotencyKey.used(reader.personId(), key);
        if (used.isEmpty()) return opened(remember(key, body, archive.open(tree, reader.personId())));
        Integer incident = used.get().incidentNumber;
        if (incident != null && used.get().isOf(body)) return opened(new IncidentNumber(incident));
        return refused("The Idempotency-Key was used for another document. Take a new key for a new document.");
    }

    private IncidentNumber remember(String key, String body, IncidentNumber number) {
        IdempotencyKey.remember(reader.personId(), key, body, number.value(), null, clock.instant());
        return number;
    }

    private Answer<Kept> opened(IncidentNumber number) {
        return new Answer.Of<>(archive.fetch(number).orElseThrow());
    }

    private static Answer<Kept> refused(String detail) {
        return new Answer.Refused<>(Problem.of(422, "This key cannot be used", detail));
    }
}
