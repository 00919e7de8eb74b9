package dev.debrief.action.list;

import dev.debrief.action.DueInWords;
import dev.debrief.action.IssueMark;
import dev.debrief.action.StateIcon;
import dev.debrief.document.ActionItem.Kind;
import dev.debrief.document.ActionItem.State;
import dev.debrief.document.MarkdownHtml;
import dev.debrief.shared.Markdown;
import io.quarkus.qute.RawString;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lines as a page shows them, on the reader's day.
 *
 * @param issues that follow them, by the number of the item
 */
record ItemRowsOnPage(LocalDate today, ZoneId zone, Set<Integer> selected, Map<Integer, IssueMark> issues) {
    ItemsPage.Row row(ItemLine line) {
        int number = line.number().value();
        boolean isOpen = line.isUnfinished() && line.dueOn() != null;
        LocalDate due = line.dueOn();
        String incident = line.incident() == null ? "" : line.incident();
        return new ItemsPage.Row(
                number,
                new RawString(MarkdownHtml.line(Markdown.of(line.text()), "a" + number + "-")),
                incident,
                line.incidentReadable() ? "/incidents/" + incident.replace("INC-", "") : null,
                line.owner() == null ? "" : line.owner(),
                line.kind() == null ? "" : title(line.kind()),
                due == null ? written(line) : DueInWords.day(due, today),
                due == null ? "" : due.toString(),
                isOpen && due != null ? DueInWords.left(due, today) : done(line),
                isOpen && due != null ? DueInWords.tone(due, today) : "hint",
                line.timesRedated(),
                ChronoUnit.DAYS.between(day(line.createdAt()), today) + " d",
                line.state().word().replace('\u2019', '\''),
                capital(line.state().word()),
                StateIcon.of(line.state()),
                line.state() == State.DONE || line.state() == State.VERIFIED,
                line.ticket(),
                line.ticket().matches("(?i)https?://\\S+") ? line.ticket() : null,
                issues.get(number),
                selected.contains(number));
    }

    private static String written(ItemLine line) {
        return line.dueAsWritten() == null ? "" : line.dueAsWritten();
    }

    private String done(ItemLine line) {
        Instant at = line.doneAt();
        boolean isDone = line.state() == State.DONE || line.state() == State.VERIFIED;
        return isDone && at != null ? "done " + DueInWords.day(day(at), today) : "";
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    static String title(@Nullable Kind kind) {
        return kind == null ? "" : capital(kind.word());
    }

    static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
