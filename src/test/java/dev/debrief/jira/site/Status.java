package dev.debrief.jira.site;

/** A status of a workflow. One name is one status, and one id, in the whole site. */
public record Status(String name, Category category) {
    public String id() {
        return String.valueOf(10_000 + Math.floorMod(name.hashCode(), 5_000));
    }
}
