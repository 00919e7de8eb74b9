package dev.debrief.incident;

import java.time.Instant;

/**
 * A pasted log without its text.
 *
 * @param by who pasted it, by name
 * @param lines how many of its lines are not blank
 */
public record PastedLine(int number, Instant at, String by, int lines) {}
