package dev.debrief.review.figure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A post-mortem that was due or published in a month, or late at its end.
 *
 * @param dueOn the last day that the policy allows; null where it asks for none
 * @param publishedOn the day in the zone of the month, where it was published before its end
 * @param isDue whether the policy asked for it by a day of this month
 * @param isPublished whether it was published in this month, as late as {@code isPublishedLate} says
 * @param isLate whether it was not published at the end, and its day had passed
 */
public record PostMortemFact(
        int incident,
        String title,
        String team,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate publishedOn,
        boolean isDue,
        boolean isPublished,
        boolean isPublishedLate,
        boolean isLate) {}
