package dev.debrief.digest;

import dev.debrief.action.DueInWords;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Somebody is told that something is due or late.
 *
 * @param number of the action item, or of the incident
 * @param title in plain text
 * @param today on the calendar of the team
 * @param owner who has it where that is somebody else; empty for oneself
 */
public record Reminder(
        ReminderKind kind, Addressee to, int number, String title, LocalDate due, LocalDate today, String owner) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter WITH_WEEKDAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);

    /**
     * Who is told.
     *
     * @param mayEdit whether links that answer are for them
     */
    public record Addressee(long id, String name, String email, ZoneId zone, boolean mayEdit) {}

    /** As people say it. */
    public String subject() {
        return (kind == ReminderKind.POST_MORTEM ? "INC-" : "AI-") + number;
    }

    MessageLine line(Links links, Instant now) {
        boolean isLate = kind != ReminderKind.DUE;
        String when = kind == ReminderKind.DUE && !due.equals(today) ? WITH_WEEKDAY.format(due) : DAY.format(due);
        return new MessageLine(
                subject() + " " + title,
                links.to((kind == ReminderKind.POST_MORTEM ? "/incidents/" : "/actions/") + number),
                isLate ? DueInWords.left(due, today) : "",
                (due.equals(today) ? "due today" : "due " + when) + (owner.isEmpty() ? "" : ", " + owner + " has it"),
                to.mayEdit ? deeds(links, now.plus(Links.HOLDS)) : List.of());
    }

    private List<MessageLine.Link> deeds(Links links, Instant until) {
        if (kind == ReminderKind.POST_MORTEM)
            return List.of(new MessageLine.Link("Go on writing", links.to("/incidents/" + number + "/edit")));
        if (!owner.isEmpty()) return List.of();
        MessageLine.Link done = answer("Done", Deed.FINISH, links, until);
        MessageLine.Link date = answer("New date", Deed.DATE, links, until);
        if (kind == ReminderKind.DUE) return List.of(done, date);
        return List.of(
                done,
                date,
                answer("Give to somebody", Deed.GIVE, links, until),
                answer("Won’t do", Deed.REFUSE, links, until));
    }

    private MessageLine.Link answer(String words, Deed deed, Links links, Instant until) {
        return new MessageLine.Link(words, links.answer(to.id, number, deed, until), deed, number);
    }
}
