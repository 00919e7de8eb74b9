package dev.debrief.digest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The digest of one person as it would be: to look at, or to bring on another way when one failed. */
@ApplicationScoped
public class OneDigest {
    private final Recipients recipients;
    private final Reading reading;
    private final Messengers messengers;
    private final Clock clock;

    OneDigest(Recipients recipients, Reading reading, Messengers messengers, Clock clock) {
        this.recipients = recipients;
        this.reading = reading;
        this.messengers = messengers;
        this.clock = clock;
    }

    /** As it is now; empty where there is nothing to say, or nobody to whom it could go. */
    @Transactional
    public Optional<WeeklyDigest> now(long person) {
        Instant now = clock.instant();
        return recipients
                .one(person, now)
                .map(one -> of(one, now, one.weekly().weekOf(now)))
                .filter(digest -> digest.contents().things() > 0);
    }

    /** The digest of that week goes on another way: this one does not reach the person. False: there is no other. */
    @Transactional
    public boolean otherwise(Way unreaching, long person, LocalDate week, Instant at) {
        return recipients
                .one(person, at)
                .map(one -> of(one, at, week))
                .filter(digest -> messengers.carryOtherwise(unreaching, other -> other.carry(List.of(digest))))
                .isPresent();
    }

    /** The same for reminders. */
    @Transactional
    public boolean otherwise(Way unreaching, Reminded reminded) {
        return messengers.carryOtherwise(unreaching, other -> other.carry(reminded));
    }

    private WeeklyDigest of(Recipient one, Instant at, LocalDate week) {
        Contents contents = Objects.requireNonNull(reading.of(List.of(one), at).get(one.id()));
        return new WeeklyDigest(one, contents, at, week);
    }
}
