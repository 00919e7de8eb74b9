package dev.debrief.people;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets a program act with the rights of the person it belongs to. Shown once; the database has only its digest. */
@Entity
class ApiToken extends PanacheEntityBase {
    private static final String PREFIX = "debrief_"; // so that scanners for leaked secrets can know it

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    Long personId;
    String name;
    byte[] hash;
    boolean fromEnvironment;
    Instant madeAt;

    @Nullable
    Instant expiresAt;

    @Nullable
    Instant lastUsedAt;

    @Nullable
    Instant revokedAt;

    @SuppressWarnings("NullAway.Init")
    protected ApiToken() {}

    private ApiToken(Person person, String name, String words, Instant now) {
        this.personId = person.id();
        this.name = name;
        this.hash = RandomToken.hash(words);
        this.madeAt = now;
    }

    /** Makes a token and answers its words, which nobody can see again. Without an expiry it holds until revoked. */
    static String make(Person person, String name, @Nullable Instant expiresAt, Instant now) {
        String words = PREFIX + RandomToken.make();
        ApiToken token = new ApiToken(person, name, words, now);
        token.expiresAt = expiresAt;
        token.persist();
        return words;
    }

    /** Keeps the token that the environment names, in place of the one it named before. */
    static void keepFromEnvironment(Person person, String words, Instant now) {
        Optional<ApiToken> before = fromEnvironment();
        ApiToken named = new ApiToken(person, "DEBRIEF_ADMIN_TOKEN", words, now);
        boolean same = before.isPresent()
                && java.util.Arrays.equals(before.get().hash, named.hash)
                && before.get().personId.equals(named.personId);
        if (same) return;
        dropFromEnvironment();
        named.fromEnvironment = true;
        named.persist();
    }

    static void dropFromEnvironment() {
        // gone rather than revoked: the same words may be named again later
        delete("fromEnvironment");
    }

    private static Optional<ApiToken> fromEnvironment() {
        return find("fromEnvironment and revokedAt is null").firstResultOptional();
    }

    static List<ApiToken> of(long personId) {
        return list("personId = ?1 and revokedAt is null order by madeAt desc, id desc", personId);
    }

    static void revoke(long id, long personId, Instant now) {
        update("revokedAt = ?1 where id = ?2 and personId = ?3 and revokedAt is null", now, id, personId);
    }
}
