package dev.debrief.postmortem.history;

import dev.debrief.incident.Revision;
import dev.debrief.postmortem.read.Zoned;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Saves of one person, each within an hour of the next, of which the newest is shown and the others can be unfolded.
 *
 * @param folded newest first; maybe empty
 */
public record Run(RevisionLine newest, List<RevisionLine> folded) {
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int SHORTEST = 3;

    /** @param revisions newest first */
    static List<Run> of(List<Revision> revisions, Zoned zoned) {
        List<Run> runs = new ArrayList<>();
        for (int from = 0; from < revisions.size(); ) {
            int to = from + 1;
            while (to < revisions.size() && belong(revisions.get(to - 1), revisions.get(to))) to++;
            if (to - from < SHORTEST) to = from + 1;
            List<RevisionLine> lines = revisions.subList(from, to).stream()
                    .map(revision -> RevisionLine.of(revision, zoned))
                    .toList();
            runs.add(new Run(lines.get(0), lines.subList(1, lines.size())));
            from = to;
        }
        return runs;
    }

    /** Publishing, restoring and the like always stand for themselves. */
    private static boolean belong(Revision newer, Revision older) {
        boolean writing = newer.note().isEmpty() && older.note().isEmpty();
        return writing
                && newer.by().equals(older.by())
                && Duration.between(older.at(), newer.at()).compareTo(LONGEST_PAUSE) <= 0;
    }
}
