package dev.debrief.document;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Remarks on milestones whose entry tells no time; which of two is wrong, the writing checks ask. */
record MilestoneOrder(Milestones milestones, Map<RowId, When> entries, Findings findings) {
    void check() {
        for (Milestone.Kind kind : Milestone.Kind.values()) {
            Optional<Instant> instant = instant(kind);
            boolean taken = milestones.known().get(kind) instanceof Milestone.TakenFrom;
            if (taken && instant.isEmpty()) {
                findings.doubt(
                        field(kind),
                        "The timeline entry for this says no exact time, so that no duration can be told.");
            }
        }
    }

    private Optional<Instant> instant(Milestone.Kind kind) {
        return milestones.of(kind).flatMap(milestone -> MilestonesReader.instant(milestone, entries));
    }

    private String field(Milestone.Kind kind) {
        boolean taken = milestones.known().get(kind) instanceof Milestone.TakenFrom;
        return taken ? ManuscriptFields.from(kind) : ManuscriptFields.at(kind);
    }
}
