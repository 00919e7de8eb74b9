package dev.debrief.action;

import dev.debrief.people.Person;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody does to one or many action items: shown as one, undone as one.
 *
 * @param by null where nobody in particular did it
 * @param effectiveAt when it became so; never after {@code recordedAt}, when Debrief heard of it
 * @param reason why, in the words of whoever did it; maybe empty
 * @param undoes the act that this one takes back; null for any other
 */
public record Act(
        UUID id,
        @Nullable Person by,
        Through through,
        Instant effectiveAt,
        Instant recordedAt,
        String reason,
        @Nullable UUID undoes) {
    public Act {
        // what the database keeps: a timestamptz has microseconds
        recordedAt = recordedAt.truncatedTo(ChronoUnit.MICROS);
        effectiveAt = effectiveAt.truncatedTo(ChronoUnit.MICROS);
        if (effectiveAt.isAfter(recordedAt)) {
            throw new IllegalArgumentException("nothing is recorded before it is so: " + effectiveAt);
        }
        reason = reason.strip();
    }

    /** Done now, without a reason. */
    public static Act now(@Nullable Person by, Through through, Clock clock) {
        Instant now = clock.instant();
        return new Act(UUID.randomUUID(), by, through, now, now, "", null);
    }

    /** The same, for this reason. */
    public Act because(String why) {
        return new Act(id, by, through, effectiveAt, recordedAt, why, undoes);
    }

    /** The same, true since an earlier instant; not after it is recorded. */
    public Act since(Instant earlier) {
        return new Act(id, by, through, earlier, recordedAt, reason, undoes);
    }

    Act undoing(UUID other) {
        return new Act(id, by, through, effectiveAt, recordedAt, reason, other);
    }

    /** The way on which it came in. */
    public enum Through {
        PAGE,
        DOCUMENT,
        API,
        MAIL_LINK,
        SLACK,
        JIRA,
        IMPORT,
        DELETION,
        HANDOVER,
        CATALOGUE,
        REVIEW,
        UPGRADE;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }
}
