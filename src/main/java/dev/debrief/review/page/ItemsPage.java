package dev.debrief.review.page;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * The items that a figure was counted from, as they were.
 *
 * @param count all of them, not only those on this page
 * @param more the address behind which it goes on; empty where it does not
 */
@TemplateData
record ItemsPage(String heading, String month, String back, String narrowed, long count, List<Row> rows, String more) {
    /** One item at the month's last instant. */
    @TemplateData
    record Row(
            int number,
            String text,
            String incident,
            String owner,
            String team,
            String severity,
            String state,
            String due,
            int age,
            int redated) {}
}
