package dev.debrief.document.pasted;

/**
 * Something that is no message.
 *
 * @param from its first line in the pasted text, from 0
 * @param to the line behind its last one
 * @param text as it stands there
 */
public record LeftOut(int from, int to, String text, Noise why) {}
