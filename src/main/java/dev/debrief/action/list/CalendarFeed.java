package dev.debrief.action.list;

import dev.debrief.people.Person;
import dev.debrief.people.RandomToken;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The address at which a calendar fetches what one person has to do. Shown once; the database has only its digest. */
@Entity
@Table(name = "calendar_feed")
class CalendarFeed extends PanacheEntityBase {
    @Id
    Long personId;

    byte[] secretDigest;
    Instant madeAt;

    @SuppressWarnings("NullAway.Init")
    protected CalendarFeed() {}

    /** A new one in the place of the one before; answers the secret. */
    static String make(long person, Instant now) {
        String secret = RandomToken.make();
        CalendarFeed known = findById(person);
        CalendarFeed feed = known == null ? new CalendarFeed() : known;
        feed.personId = person;
        feed.secretDigest = RandomToken.hash(secret);
        feed.madeAt = now;
        feed.persist();
        return secret;
    }

    static @Nullable CalendarFeed of(long person) {
        return findById(person);
    }

    /** Whose it is, if they still have an account. */
    static Optional<Person> owner(String secret) {
        Optional<CalendarFeed> feed =
                find("secretDigest", RandomToken.hash(secret)).firstResultOptional();
        return feed.map(found -> Person.<Person>findById(found.personId))
                .filter(person -> !person.isDeactivated() && person.role().isPresent());
    }
}
