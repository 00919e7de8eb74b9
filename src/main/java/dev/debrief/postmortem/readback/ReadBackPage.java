package dev.debrief.postmortem.readback;

import dev.debrief.document.Conflict;
import dev.debrief.postmortem.history.Differences;
import io.quarkus.qute.RawString;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file would change, before it does.
 *
 * @param markdown what was sent; empty at first
 * @param problem why it could not be looked at; empty where it was, or nothing was sent
 * @param outcome null where there is nothing to show yet
 */
public record ReadBackPage(
        String number,
        String address,
        String title,
        RawString titleWords,
        int revision,
        String markdown,
        String problem,
        @Nullable Outcome outcome) {
    /**
     * What came of reading.
     *
     * @param meanwhile who saved since the page was shown; empty for nobody
     * @param other the incident that the file names, such as INC-7; empty where it is this one
     * @param otherAddress its page for files; empty where it is this one
     * @param base the revision that the file was written from
     * @param isBehind whether others saved since then
     * @param setAside headings of sections that hold what was not understood
     * @param remarks sentences about what was read otherwise than the file says
     * @param stops what has to be mended first, in sentences
     * @param conflicts where both changed the same
     * @param differences from the document as it is now
     * @param canSave whether it can be saved as it is
     */
    public record Outcome(
            String meanwhile,
            String other,
            String otherAddress,
            int base,
            boolean isBehind,
            List<String> setAside,
            List<String> remarks,
            List<String> stops,
            List<Conflict> conflicts,
            Differences differences,
            boolean canSave) {}
}
