package dev.debrief.postmortem.history;

import dev.debrief.incident.Revision;
import dev.debrief.postmortem.read.Html;
import dev.debrief.postmortem.read.Zoned;
import io.quarkus.qute.RawString;

/**
 * One revision in a list, in the reader's zone.
 *
 * @param what what was done and what it changed, in short
 */
public record RevisionLine(int number, String machine, String day, String clock, RawString by, RawString what) {
    static RevisionLine of(Revision revision, Zoned zoned) {
        return new RevisionLine(
                revision.number(),
                zoned.machine(revision.at()),
                zoned.shortDay(revision.at()),
                zoned.minute(revision.at()),
                Html.words(revision.by()),
                Html.words(what(revision)));
    }

    private static String what(Revision revision) {
        String changes = revision.changes() == null ? "" : revision.changes();
        if (revision.note().isEmpty()) return changes.isEmpty() ? "Written" : changes;
        return changes.isEmpty() ? revision.note() : revision.note() + ". " + changes;
    }

    /** {@code Revision 3, 9 Nov 2026, 14:02, Mara Okafor}. */
    public String inWords() {
        return "Revision " + number + ", " + day + ", " + clock;
    }
}
