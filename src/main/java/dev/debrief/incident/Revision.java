package dev.debrief.incident;

import java.time.Instant;

/**
 * One line of a document's history.
 *
 * @param by who saved it, by name
 * @param note what was done, where it was more than writing; maybe empty
 */
public record Revision(int number, Instant at, String by, String note) {}
