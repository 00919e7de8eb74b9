package dev.debrief.document.figure;

import dev.debrief.document.Milestone;
import dev.debrief.document.PostMortem;
import java.time.Instant;
import java.util.Optional;

/** The four lengths of an incident: a milestone minus the start. Over many incidents each has a mean and a median. */
public enum TimeTo {
    DETECT(Milestone.Kind.DETECTED, "MTTD", "detect"),
    ACKNOWLEDGE(Milestone.Kind.ACKNOWLEDGED, "MTTA", "acknowledge"),
    MITIGATE(Milestone.Kind.MITIGATED, "MTTM", "mitigate"),
    RESOLVE(Milestone.Kind.RESOLVED, "MTTR", "resolve");

    private final Milestone.Kind end;
    private final String abbreviation;
    private final String verb;

    TimeTo(Milestone.Kind end, String abbreviation, String verb) {
        this.end = end;
        this.abbreviation = abbreviation;
        this.verb = verb;
    }

    /** The milestone at which it ends; it begins at the start. */
    public Milestone.Kind end() {
        return end;
    }

    /** {@code MTTD}. */
    public String abbreviation() {
        return abbreviation;
    }

    /** {@code detect}. */
    public String verb() {
        return verb;
    }

    /** How long it took in this incident, or why that cannot be said. */
    public Measured in(PostMortem postMortem) {
        return between(
                postMortem.instantOf(Milestone.Kind.STARTED),
                postMortem.instantOf(end),
                postMortem
                        .milestones()
                        .of(end)
                        .map(Milestone.NotApplicable.class::isInstance)
                        .orElse(false));
    }

    /**
     * How long it took between two instants, or why that cannot be said.
     *
     * @param notApplicable whether somebody said that there was no such moment
     */
    public static Measured between(Optional<Instant> start, Optional<Instant> end, boolean notApplicable) {
        if (notApplicable) return new Measured.LeftOut(Measured.Why.NOT_APPLICABLE);
        if (end.isEmpty()) return new Measured.LeftOut(Measured.Why.END_NOT_KNOWN);
        if (start.isEmpty()) return new Measured.LeftOut(Measured.Why.START_NOT_KNOWN);
        if (end.get().isBefore(start.get())) return new Measured.LeftOut(Measured.Why.BEFORE_THE_START);
        return new Measured.Took(start.get(), end.get());
    }
}
