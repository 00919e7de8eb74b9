package dev.debrief.slack.digest;

import dev.debrief.digest.Reminded;
import dev.debrief.digest.WeeklyDigest;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From what a direct message was made: a digest or reminders.
 *
 * @param reminded null for a digest
 * @param week null for reminders
 */
record Told(
        long person,
        @Nullable LocalDate week,
        Instant at,
        @Nullable Reminded reminded) {
    static Told of(WeeklyDigest digest) {
        return new Told(digest.to().id(), digest.week(), digest.at(), null);
    }

    static Told of(Reminded reminded) {
        return new Told(reminded.to().id(), null, reminded.at(), reminded);
    }
}
