package dev.debrief.people;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets one person choose a password, once, before it expires. The database has only a digest of its words. */
@Entity
class OneTimeLink extends PanacheEntityBase {
    /** Why it was made, and for how long it holds. */
    enum Purpose {
        INVITATION(Duration.ofDays(7)),
        RESET(Duration.ofHours(24));

        private final Duration holds;

        Purpose(Duration holds) {
            this.holds = holds;
        }

        Instant expiresAt(Instant madeAt) {
            return madeAt.plus(holds);
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @ManyToOne(fetch = FetchType.EAGER, optional = false)
    Person person;

    @Enumerated(EnumType.STRING)
    Purpose purpose;

    byte[] hash;
    Instant madeAt;
    Instant expiresAt;

    @Nullable
    Instant usedAt;

    @SuppressWarnings("NullAway.Init")
    protected OneTimeLink() {}

    private OneTimeLink(Person person, Purpose purpose, String words, Instant now) {
        this.person = person;
        this.purpose = purpose;
        this.hash = RandomToken.hash(words);
        this.madeAt = now;
        this.expiresAt = purpose.expiresAt(now);
    }

    /** Makes a link and answers its path; links that were made before for this person no longer work. */
    static String make(Person person, Purpose purpose, Instant now) {
        delete("person = ?1 and usedAt is null", person);
        String words = RandomToken.make();
        new OneTimeLink(person, purpose, words, now).persist();
        return path(words);
    }

    static String path(String words) {
        return "/link/" + words;
    }

    /** The link with these words, if it still holds for somebody who may sign in; locked, so that it is used once. */
    static Optional<OneTimeLink> holding(String words, Instant now) {
        Optional<OneTimeLink> found = find(
                        "hash = ?1 and usedAt is null and expiresAt > ?2", RandomToken.hash(words), now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
        return found.filter(link -> link.person.maySignIn());
    }

    void use(Password password, Instant now) {
        usedAt = now;
        person.takePassword(password);
    }
}
