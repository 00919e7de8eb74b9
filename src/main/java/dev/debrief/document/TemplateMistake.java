package dev.debrief.document;

/**
 * What stands in the way of a template, and how to mend it.
 *
 * @param line from 1
 */
public record TemplateMistake(int line, String message) {}
