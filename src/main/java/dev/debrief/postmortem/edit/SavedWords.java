package dev.debrief.postmortem.edit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What is saved and when, in the reader's zone. */
@ApplicationScoped
class SavedWords {
    static final String KEPT_FOR_YOU = "for you alone, not as a revision yet";

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

    private final Clock clock;

    SavedWords(Clock clock) {
        this.clock = clock;
    }

    EditPage.Status of(Desk.Sheaf sheaf, ZoneId zone) {
        if (sheaf.since() != null) return new EditPage.Status("Saved " + moment(sheaf.since(), zone), KEPT_FOR_YOU);
        var revision = sheaf.base().revision();
        return new EditPage.Status("Saved " + moment(revision.at(), zone), "revision " + revision.number());
    }

    /** {@code 14:03} today, with its day otherwise. */
    String moment(Instant at, ZoneId zone) {
        boolean today = LocalDate.ofInstant(at, zone).equals(LocalDate.ofInstant(clock.instant(), zone));
        return (today ? HOUR : DAY).format(at.atZone(zone));
    }
}
