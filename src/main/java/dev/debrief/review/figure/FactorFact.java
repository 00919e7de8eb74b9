package dev.debrief.review.figure;

/**
 * A factor as it stood at the month's last instant.
 *
 * @param title of its incident, as are {@code severity}, {@code rank} (1 is the worst, 9 where there is none) and
 *     {@code team}
 */
public record FactorFact(
        int incident,
        String rowId,
        String text,
        String title,
        String severity,
        int rank,
        String team,
        Standing standing) {
    /** What is done about it. */
    public enum Standing {
        ANSWERED,
        ACCEPTED,
        BARE
    }
}
