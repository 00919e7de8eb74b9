package dev.debrief.postmortem.read;

import dev.debrief.incident.Revision;
import io.quarkus.qute.RawString;

/** One revision, as a line of a list. */
public record HistoryLine(
        int number, String day, String clock, String machine, RawString by, String note, RawString changes) {
    static HistoryLine of(Revision revision, Zoned zoned) {
        return new HistoryLine(
                revision.number(),
                zoned.shortDay(revision.at()),
                zoned.minute(revision.at()),
                zoned.machine(revision.at()),
                Html.words(revision.by()),
                revision.note(),
                revision.changes() == null ? Html.NONE : Html.words(revision.changes()));
    }
}
