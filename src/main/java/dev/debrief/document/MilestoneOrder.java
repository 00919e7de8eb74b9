package dev.debrief.document;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Remarks on milestones that cannot all be right. */
record MilestoneOrder(Milestones milestones, Map<RowId, When> entries, Findings findings) {
    void check() {
        Optional<Instant> started = instant(Milestone.Kind.STARTED);
        for (Milestone.Kind kind : Milestone.Kind.values()) {
            Optional<Instant> instant = instant(kind);
            boolean tooEarly =
                    started.isPresent() && instant.isPresent() && instant.get().isBefore(started.get());
            if (tooEarly) {
                findings.doubt(field(kind), capital(kind.word()) + " comes before started. Check both times.");
            }
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

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
