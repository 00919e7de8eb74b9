package dev.debrief.mail.reminder;

import dev.debrief.action.DueInWords;
import dev.debrief.mail.answer.Answer.Deed;
import dev.debrief.mail.answer.MailLine;
import dev.debrief.mail.answer.MailLinks;
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
record Reminder(
        ReminderKind kind, Addressee to, int number, String title, LocalDate due, LocalDate today, String owner) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter WITH_WEEKDAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);

    /** @param mayEdit whether links that answer are for them */
    record Addressee(long id, String name, String email, ZoneId zone, boolean mayEdit) {}

    /** As people say it. */
    String subject() {
        return (kind == ReminderKind.POST_MORTEM ? "INC-" : "AI-") + number;
    }

    MailLine line(MailLinks links, Instant now) {
        boolean isLate = kind != ReminderKind.DUE;
        String when = kind == ReminderKind.DUE && !due.equals(today) ? WITH_WEEKDAY.format(due) : DAY.format(due);
        return new MailLine(
                subject() + " " + title,
                links.to((kind == ReminderKind.POST_MORTEM ? "/incidents/" : "/actions/") + number),
                isLate ? DueInWords.left(due, today) : "",
                (due.equals(today) ? "due today" : "due " + when) + (owner.isEmpty() ? "" : ", " + owner + " has it"),
                to.mayEdit ? deeds(links, now.plus(MailLinks.HOLDS)) : List.of());
    }

    private List<MailLine.Link> deeds(MailLinks links, Instant until) {
        if (kind == ReminderKind.POST_MORTEM)
            return List.of(new MailLine.Link("Go on writing", links.to("/incidents/" + number + "/edit")));
        if (!owner.isEmpty()) return List.of();
        MailLine.Link done = new MailLine.Link("Done", links.answer(to.id, number, Deed.FINISH, until));
        MailLine.Link date = new MailLine.Link("New date", links.answer(to.id, number, Deed.DATE, until));
        if (kind == ReminderKind.DUE) return List.of(done, date);
        return List.of(
                done,
                date,
                new MailLine.Link("Give to somebody", links.answer(to.id, number, Deed.GIVE, until)),
                new MailLine.Link("Won’t do", links.answer(to.id, number, Deed.REFUSE, until)));
    }
}
