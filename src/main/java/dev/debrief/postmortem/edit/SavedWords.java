package dev.debrief.postmortem.edit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
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

    EditPage.Status of(Sheaf sheaf, ZoneId zone) {
        List<OpenClash> open = Clashes.open(sheaf.clashes());
        if (!open.isEmpty()) return differs(open, sheaf);
        if (sheaf.since() != null)
            return new EditPage.Status("saved", "Saved " + moment(sheaf.since(), zone), KEPT_FOR_YOU);
        var revision = sheaf.base().revision();
        return new EditPage.Status("saved", "Saved " + moment(revision.at(), zone), "revision " + revision.number());
    }

    private static EditPage.Status differs(List<OpenClash> open, Sheaf sheaf) {
        String first = Place.words(open.get(0).field(), sheaf.typed());
        String words = open.size() == 1 ? "Differs: " + first : "Differs in " + open.size() + " places";
        return new EditPage.Status("differs", words, "both versions are kept; choose in the text");
    }

    /** {@code 14:03} today, with its day otherwise. */
    String moment(Instant at, ZoneId zone) {
        boolean today = LocalDate.ofInstant(at, zone).equals(LocalDate.ofInstant(clock.instant(), zone));
        return (today ? HOUR : DAY).format(at.atZone(zone));
    }
}
