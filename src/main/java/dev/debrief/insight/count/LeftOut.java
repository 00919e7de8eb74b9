package dev.debrief.insight.count;

/**
 * What a figure does not count, and why.
 *
 * @param impossible whether what is written cannot be true and asks to be mended
 * @param list the address of those that are left out
 */
public record LeftOut(String why, int count, boolean impossible, String list) {}
