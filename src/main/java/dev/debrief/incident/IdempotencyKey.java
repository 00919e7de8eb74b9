package dev.debrief.incident;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.Optional;

/** What a POST with an Idempotency-Key made, so that sending it again makes nothing twice. */
@Entity
@IdClass(IdempotencyKey.Key.class)
public class IdempotencyKey extends PanacheEntityBase {
    @Id
    public long personId;

    @Id
    public String key;

    public String bodyDigest;
    public int incidentNumber;
    public Instant usedAt;

    /** A key belongs to the person who used it. */
    public record Key(long personId, String key) {}

    public static Optional<IdempotencyKey> used(long personId, String key) {
        return findByIdOptional(new Key(personId, key));
    }

    /** Keys used before that instant: nobody sends those again. */
    public static void forget(Instant before) {
        delete("usedAt < ?1", before);
    }
}
