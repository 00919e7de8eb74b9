package dev.debrief.postmortem.edit;

import dev.debrief.archive.Kept;
import dev.debrief.document.Manuscript;
import dev.debrief.shared.IncidentNumber;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document as one person has it before them.
 *
 * @param base the revision it was typed upon
 * @param since when it was last kept without being saved; null where nothing was typed since
 * @param clashes what is to be chosen, and choices that can be taken back
 * @param version of the working copy; 0 where there has been none
 * @param heard what pages of browsers have sent, as {@link Send} writes it
 */
record Sheaf(
        IncidentNumber number,
        Kept base,
        Manuscript typed,
        @Nullable Instant since,
        List<OpenClash> clashes,
        long version,
        List<String> heard) {

    /** The revision as it is, with nothing typed upon it. */
    static Sheaf of(IncidentNumber number, Kept revision) {
        return new Sheaf(number, revision, Manuscript.of(revision.postMortem()), null, List.of(), 0, List.of());
    }

    static Sheaf of(IncidentNumber number, Kept base, WorkingCopies.Copy copy) {
        Manuscript typed = copy.typed();
        if (typed == null) {
            Manuscript saved = Manuscript.of(base.postMortem());
            return new Sheaf(number, base, saved, null, copy.clashes(), copy.version(), copy.heard());
        }
        return new Sheaf(number, base, typed, copy.at(), copy.clashes(), copy.version(), copy.heard());
    }

    /** The same with what a browser shows, which may be ahead of what was kept. */
    Sheaf typed(Manuscript shown) {
        return new Sheaf(number, base, shown, null, clashes, version, heard);
    }
}
