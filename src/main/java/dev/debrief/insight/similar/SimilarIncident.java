package dev.debrief.insight.similar;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.List;

/**
 * An incident that is like another one.
 *
 * @param open how many of its items are not finished
 * @param done how many are done or verified
 * @param refused how many will not be done
 * @param factors what may have come back, the likeliest first
 * @param isEarlier whether it happened before the other one, so that something of it can have come back
 */
record SimilarIncident(
        int number,
        String title,
        Instant happenedAt,
        Likeness likeness,
        int open,
        int done,
        int refused,
        List<Factor> factors,
        boolean isEarlier) {

    /** A factor of it; {@code label} is how its document counts it: F2. */
    @TemplateData
    record Factor(String rowId, String label, String text, String category) {}

    /** What became of its items, in words. */
    String items() {
        int all = open + done + refused;
        if (all == 0) return "It has no action items.";
        if (open == 0 && refused == 0) return all == 1 ? "Its one item was done." : "All " + all + " items were done.";
        return done + " of " + all + (all == 1 ? " item" : " items") + " done, " + open + " still open"
                + (refused == 0 ? "" : ", " + refused + " won\u2019t do") + ".";
    }
}
