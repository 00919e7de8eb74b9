package dev.debrief.incident;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a POST with an Idempotency-Key made, so that sending it again makes nothing twice. */
@Entity
@IdClass(IdempotencyKey.Key.class)
public class IdempotencyKey extends PanacheEntityBase {
    /** As many characters as a key may have. */
    public static final int LONGEST = 200;

    private static final Duration REMEMBERED_FOR = Duration.ofDays(30);

    @Id
    public long personId;

    @Id
    public String key;

    public String bodyDigest;

    /** What was made: an incident, or else an action item. */
    @Nullable
    public Integer incidentNumber;

    @Nullable
    public Integer itemNumber;

    public Instant usedAt;

    /** A key belongs to the person who used it. */
    public record Key(long personId, String key) {}

    public static Optional<IdempotencyKey> used(long personId, String key) {
        return findByIdOptional(new Key(personId, key));
    }

    /** The same key sent twice at once: the second waits here until the first has committed. */
    public static void alone(long personId, String key) {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:key, :person)) as text)")
                .setParameter("key", key)
                .setParameter("person", personId)
                .getSingleResult();
    }

    /** Notes what a request has made: an incident, or else an item. Keys of long ago are forgotten. */
    public static void remember(
            long personId, String key, String body, @Nullable Integer incident, @Nullable Integer item, Instant now) {
        forget(now.minus(REMEMBERED_FOR));
        IdempotencyKey used = new IdempotencyKey();
        used.personId = personId;
        used.key = key;
        used.bodyDigest = digest(body);
        used.usedAt = now;
        used.incidentNumber = incident;
        used.itemNumber = item;
        used.persist();
    }

    /** Whether it was used for this very request. */
    public boolean isOf(String body) {
        return bodyDigest.equals(digest(body));
    }

    private static String digest(String body) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Keys used before that instant: nobody sends those again. */
    private static void forget(Instant before) {
        delete("usedAt < ?1", before);
    }
}
