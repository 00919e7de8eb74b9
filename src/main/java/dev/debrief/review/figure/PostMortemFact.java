package dev.debrief.review.figure;

/**
 * A post-mortem that was due or published in a month, or late at its end.
 *
 * @param isDue whether the policy asked for it by a day of this month
 * @param isPublished whether it was published in this month, as late as {@code isPublishedLate} says
 * @param isLate whether it was not published at the end, and its day had passed
 */
public record PostMortemFact(
        int incident, String team, boolean isDue, boolean isPublished, boolean isPublishedLate, boolean isLate) {}
