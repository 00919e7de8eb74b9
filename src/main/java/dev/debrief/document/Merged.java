package dev.debrief.document;

import java.util.List;

/** Two people's changes in one manuscript; where they met, mine stands and the conflict says what theirs was. */
public record Merged(Manuscript manuscript, List<Conflict> conflicts) {
    public Merged {
        conflicts = List.copyOf(conflicts);
    }

    /** Whether every change of both sides is in the manuscript. */
    public boolean isClean() {
        return conflicts.isEmpty();
    }
}
