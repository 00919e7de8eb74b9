package dev.debrief.document;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The milestones that are known, in their order. */
public record Milestones(Map<Milestone.Kind, Milestone> known) {
    public static final Milestones NONE = new Milestones(Map.of());

    public Milestones {
        EnumMap<Milestone.Kind, Milestone> copy = new EnumMap<>(Milestone.Kind.class);
        copy.putAll(known);
        copy.values().removeIf(Milestones::saysNothing);
        known = Collections.unmodifiableMap(copy);
    }

    private static boolean saysNothing(Milestone milestone) {
        return milestone instanceof Milestone.WrittenDown written && written.when() instanceof When.Unsaid;
    }

    public Optional<Milestone> of(Milestone.Kind kind) {
        return Optional.ofNullable(known.get(kind));
    }

    public Milestones with(Milestone.Kind kind, Milestone milestone) {
        EnumMap<Milestone.Kind, Milestone> copy = new EnumMap<>(Milestone.Kind.class);
        copy.putAll(known);
        copy.put(kind, milestone);
        return new Milestones(copy);
    }
}
