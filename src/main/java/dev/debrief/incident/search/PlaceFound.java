package dev.debrief.incident.search;

/**
 * Where in an incident something was found.
 *
 * @param part what kind of place, as {@code in:} has it
 * @param anchor the id of the element on the page of the document; empty for its top
 * @param label for people: {@code Timeline, entry 4}
 */
public record PlaceFound(String part, String anchor, String label, Excerpt excerpt) {}
