package dev.debrief.document.pasted;

/**
 * A line that belongs to no message.
 *
 * @param line its place in the pasted text, from 0
 */
public record Stray(int line, String text) {}
