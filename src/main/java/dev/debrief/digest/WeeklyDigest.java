package dev.debrief.digest;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The digest of one person and one week, as it was found.
 *
 * @param at what it says is true of this instant
 * @param week the Monday of its week
 */
public record WeeklyDigest(Recipient to, Contents contents, Instant at, LocalDate week) {
    /** In words, with the links of the way that it takes. */
    public DigestText text(Links links) {
        return DigestWriter.write(to, contents, at, week, links);
    }

    /** The same for the same digest. */
    public String key() {
        return "digest " + to.id() + " " + week;
    }

    /** What an administrator reads on the page of deliveries. */
    public String about() {
        return "Digest of the week of " + DigestDays.withYear(week) + " to " + to.name();
    }
}
