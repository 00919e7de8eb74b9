package dev.debrief.postmortem.edit;

import dev.debrief.document.Conflict;
import dev.debrief.document.Manuscript;
import dev.debrief.document.ManuscriptFields;
import dev.debrief.document.Merge;
import dev.debrief.document.Merged;
import java.util.ArrayList;
import java.util.List;

/** Two states of one manuscript brought together, with what each had taken away still able to come back. */
final class TwoCopies {
    private TwoCopies() {}

    /** What two people made of it: where they met, mine stands and the conflict says theirs. */
    static Merged ofTwoPeople(Manuscript before, Manuscript mine, Manuscript theirs) {
        Merged merged = Merge.threeWay(Removed.without(before), Removed.without(mine), Removed.without(theirs));
        return new Merged(Removed.carriedInto(merged.manuscript(), before, mine, theirs), merged.conflicts());
    }

    /**
     * What one person typed in two tabs or on two devices. Where one text only goes on from the other, it says
     * everything; and of two orders of the same rows the later one is meant.
     */
    static Merged ofOnePerson(Manuscript before, Manuscript mine, Manuscript theirs) {
        Merged merged = ofTwoPeople(before, mine, theirs);
        Manuscript typed = merged.manuscript();
        List<Conflict> conflicts = new ArrayList<>();
        for (Conflict conflict : merged.conflicts()) {
            boolean row = Clashes.row(conflict.field()).isPresent();
            if (ManuscriptFields.LISTS.contains(conflict.field())) continue;
            if (!row && conflict.mine().startsWith(conflict.theirs())) continue;
            if (!row && conflict.theirs().startsWith(conflict.mine())) {
                typed = typed.with(conflict.field(), conflict.theirs());
            } else conflicts.add(conflict);
        }
        return new Merged(typed, conflicts);
    }
}
