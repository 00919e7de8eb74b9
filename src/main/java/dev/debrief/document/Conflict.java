package dev.debrief.document;

/**
 * The same field, changed on both sides.
 *
 * @param field the name of the field; {@code list.row} where one side removed a row that the other changed, which then
 *     stays in the merged manuscript until somebody chooses; {@code list} where both put its rows into another order
 * @param mine what I wrote, which stands in the merged manuscript; empty where I removed the row
 * @param theirs what the other side wrote; empty where they removed the row
 */
public record Conflict(String field, String mine, String theirs) {}
