package dev.debrief.action.policy;

import dev.debrief.action.calendar.TeamCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * When the post-mortem of one incident should be published, and how it stands.
 *
 * @param day the last day that the policy allows, where its team works
 * @param publishedOn null where it is not published yet
 * @param late the working days after that day, until it was published or until today; 0 where it is not late
 */
public record PublicationDue(
        int incident, LocalDate day, @Nullable LocalDate publishedOn, long late) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    static PublicationDue of(
            int incident, LocalDate day, @Nullable Instant published, Instant now, TeamCalendar calendar) {
        LocalDate publishedOn = published == null ? null : calendar.dateOf(published);
        LocalDate until = publishedOn == null ? calendar.dateOf(now) : publishedOn;
        return new PublicationDue(
                incident, day, publishedOn, Math.max(0, calendar.days().between(day, until)));
    }

    public boolean isLate() {
        return late > 0;
    }

    /** {@code 12 Oct 2026}. */
    public String dayInWords() {
        return DAY.format(day);
    }

    /** {@code 3 working days late}, or {@code published 3 working days late}; empty where it is not late. */
    public String lateness() {
        if (late == 0) return "";
        String days = (late == 1 ? "1 working day" : late + " working days") + " late";
        return publishedOn == null ? days : "published " + days;
    }

    /** {@code post-mortem due 12 Oct 2026, 3 working days late}. */
    public String sentence() {
        return "post-mortem due " + dayInWords() + (late == 0 ? "" : ", " + lateness());
    }
}
