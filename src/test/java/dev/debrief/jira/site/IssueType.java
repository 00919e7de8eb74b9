package dev.debrief.jira.site;

/** A type of issues in a project, with its two screens. */
public final class IssueType {
    private final String name;
    private final Screen creating = new Screen();
    private final Screen editing = new Screen();

    IssueType(String name) {
        this.name = name;
    }

    public String id() {
        return String.valueOf(10_000 + Math.floorMod(name.hashCode(), 1_000));
    }

    public String name() {
        return name;
    }

    public Screen creating() {
        return creating;
    }

    public Screen editing() {
        return editing;
    }

    /** Takes a field off both screens. */
    public IssueType without(String fieldId) {
        creating.without(fieldId);
        editing.without(fieldId);
        return this;
    }

    /** Puts a field on both screens. */
    public IssueType with(Field field) {
        creating.with(field);
        editing.with(field);
        return this;
    }
}
