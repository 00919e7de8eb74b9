package dev.debrief.document.redaction;

/**
 * Words that were replaced in the copy.
 *
 * @param instead maybe empty where they were taken out
 * @param times how often
 */
public record Replacement(String was, String instead, int times) {}
