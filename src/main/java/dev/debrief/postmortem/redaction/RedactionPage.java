package dev.debrief.postmortem.redaction;

import dev.debrief.document.redaction.Replacement;
import dev.debrief.document.redaction.Trace;
import io.quarkus.qute.RawString;
import java.util.List;

/**
 * What goes out and what stays.
 *
 * @param asked what nobody has decided about
 * @param decided what somebody has
 * @param replacements what is said in other words
 * @param refused the decision that was not taken; its key is empty where none was
 * @param mayDecide whether the reader may
 */
public record RedactionPage(
        String number,
        String address,
        RawString title,
        String heading,
        List<Asked> asked,
        List<Decided> decided,
        List<Replacement> replacements,
        TwoSides sides,
        Refused refused,
        boolean mayDecide) {
    /**
     * A word that is asked about.
     *
     * @param where the field, in words
     * @param edit where it is written
     */
    public record Asked(Trace trace, String where, String edit, RawString words, RawString around) {}

    /** A word that was decided about: let pass with a reason, or said in other words. */
    public record Decided(Trace trace, String where, RawString words, String what, RawString said, String who) {}

    /** What was typed and cannot be taken, and why. */
    public record Refused(String key, String instead, String reason, String message) {
        static final Refused NONE = new Refused("", "", "", "");

        /** Whether this is about a reason. */
        public boolean isReason() {
            return !reason.isEmpty() || instead.isEmpty();
        }
    }
}
