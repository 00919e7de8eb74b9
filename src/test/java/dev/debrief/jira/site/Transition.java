package dev.debrief.jira.site;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** A way from one status to another, with the screen that it shows. */
public final class Transition {
    private final String id;
    private final String name;
    private final Status to;
    private final Set<String> from;
    private final Set<String> offered = new LinkedHashSet<>();
    private final Set<String> required = new LinkedHashSet<>();
    private Optional<String> resolution = Optional.empty();

    Transition(String id, String name, Status to, Set<String> from) {
        this.id = id;
        this.name = name;
        this.to = to;
        this.from = Set.copyOf(from);
    }

    /** Puts a field on its screen. */
    public Transition offers(String fieldId) {
        offered.add(fieldId);
        return this;
    }

    /** Puts a field on its screen that has to be filled in. */
    public Transition requires(String fieldId) {
        required.add(fieldId);
        return offers(fieldId);
    }

    /** What it sets as the resolution where its screen does not say otherwise. */
    public Transition resolvesAs(String resolution) {
        this.resolution = Optional.of(resolution);
        return this;
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Status to() {
        return to;
    }

    public Set<String> offered() {
        return offered;
    }

    public Set<String> required() {
        return required;
    }

    public Optional<String> resolution() {
        return resolution;
    }

    /** Whether it can be taken from anywhere. */
    public boolean isGlobal() {
        return from.isEmpty();
    }

    boolean leaves(Status status) {
        return from.isEmpty() || from.contains(status.name());
    }
}
