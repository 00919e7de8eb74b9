package dev.debrief.document;

/**
 * The same field, changed on both sides.
 *
 * @param field the name of the field, or {@code list.row} where one side removed a row that the other changed
 * @param mine what stands in the merged manuscript; empty where I removed the row
 * @param theirs what the other side wrote; empty where they removed the row
 */
public record Conflict(String field, String mine, String theirs) {}
