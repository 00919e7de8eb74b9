package dev.debrief.review.page;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * The list of reviews.
 *
 * @param next when the next month is frozen, as a sentence
 * @param more the address behind which it goes on; empty where it does not
 * @param typed a month that was typed and not taken, with what is wrong with it
 */
@TemplateData
record ReviewsPage(
        List<Line> lines, List<Team> teams, String next, String more, String typed, String problem, boolean mayFreeze) {
    /** One review. */
    @TemplateData
    record Line(
            String name,
            String address,
            String headline,
            int opened,
            int closed,
            int carried,
            String onTime,
            String standing) {}

    @TemplateData
    record Team(String name, String address, boolean isHere) {}
}
