package dev.debrief.review.page;

import dev.debrief.people.Reader;
import dev.debrief.review.Meeting;
import dev.debrief.review.Review;
import dev.debrief.review.figure.Month;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/** Puts the page of a meeting together. */
@ApplicationScoped
class MeetingPages {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Reader reader;
    private final Clock clock;

    MeetingPages(Reader reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    /** @param place of the line; 0 for the first one that has no decision */
    @Transactional
    MeetingPage page(Review review, int place, Map<String, String> typed, Map<String, String> problems) {
        Meeting meeting = Meeting.about(review);
        Agenda agenda = Agenda.of(review, meeting, reader.zone());
        List<Agenda.Line> lines = agenda.lines();
        int shown = lines.isEmpty() ? 0 : place >= 1 && place <= lines.size() ? place : firstUndecided(lines);
        return new MeetingPage(
                Month.inWords(review.month()) + (review.teamName().isEmpty() ? "" : ", " + review.teamName()),
                "/reviews/" + review.month(),
                review.teamId() == null ? "" : "?team=" + review.teamId(),
                TIME.format(clock.instant().atZone(reader.zone())),
                agenda.decided(),
                lines.size(),
                shown == 0 ? null : lines.get(shown - 1),
                shown > 1 ? address(review, shown - 1) : "",
                shown > 0 && shown < lines.size() ? address(review, shown + 1) : "",
                shown > 0 && shown < lines.size()
                        ? lines.get(shown).name() + " " + lines.get(shown).plain()
                        : "",
                agenda.present(),
                agenda.notes(),
                meeting.isSigned() ? "signed" : "",
                typed,
                problems);
    }

    private static int firstUndecided(List<Agenda.Line> lines) {
        return lines.stream()
                .filter(line -> line.decided() == null)
                .map(Agenda.Line::place)
                .findFirst()
                .orElse(lines.size());
    }

    static String address(Review review, int place) {
        String address = review.address("/meeting");
        return address + (review.teamId() == null ? "?" : "&") + "line=" + place;
    }
}
