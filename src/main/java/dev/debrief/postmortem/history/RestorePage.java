package dev.debrief.postmortem.history;

import io.quarkus.qute.RawString;
import java.util.List;

/**
 * What restoring a revision would change, before it does.
 *
 * @param base the revision upon which it would be restored
 * @param only the word of the one part that is restored; empty for the whole document
 * @param kept sentences about what stays as it is
 * @param meanwhile who saved since the page was first shown; empty for nobody
 */
public record RestorePage(
        String number,
        String address,
        String title,
        RawString titleWords,
        RevisionLine old,
        int base,
        String only,
        List<Part> parts,
        List<String> kept,
        String meanwhile,
        Differences differences) {
    /** A part that can be restored alone. */
    public record Part(String word, String heading) {}
}
