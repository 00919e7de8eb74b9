package dev.debrief.jira.merge;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Brings the two values of a field together, by what both sides were last seen with. It knows values and no times: what
 * Debrief sent and finds again is its own echo, however late and through however many steps it comes.
 */
public final class Merge {
    private Merge() {}

    /**
     * What is to be done.
     *
     * @param seen null where the two have never been compared
     * @param owner whose value counts where both changed
     */
    public static Verdict of(@Nullable Seen seen, @Nullable String ours, @Nullable String theirs, Side owner) {
        if (Objects.equals(ours, theirs)) return new Verdict.InStep(ours);
        if (seen == null) return atFirst(ours, theirs, owner);
        boolean isEcho = seen.isEcho(theirs);
        boolean weChanged = !Objects.equals(ours, seen.ours());
        boolean theyChanged = !isEcho && !Objects.equals(theirs, seen.theirs());
        if (weChanged && theyChanged) return clash(ours, theirs, owner);
        // where it is our own echo, ours went on since it was sent
        if (weChanged || isEcho) return new Verdict.Carry(Side.JIRA, ours);
        if (theyChanged) return new Verdict.Carry(Side.DEBRIEF, theirs);
        return new Verdict.Differs();
    }

    /** Nobody's value was seen before: an empty one takes the other. */
    private static Verdict atFirst(@Nullable String ours, @Nullable String theirs, Side owner) {
        if (ours == null) return new Verdict.Carry(Side.DEBRIEF, theirs);
        if (theirs == null) return new Verdict.Carry(Side.JIRA, ours);
        return clash(ours, theirs, owner);
    }

    private static Verdict clash(@Nullable String ours, @Nullable String theirs, Side owner) {
        return owner == Side.DEBRIEF
                ? new Verdict.Clash(Side.JIRA, ours, theirs)
                : new Verdict.Clash(Side.DEBRIEF, theirs, ours);
    }
}
