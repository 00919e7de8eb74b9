package dev.debrief.document;

/**
 * Something in a JSON document that cannot be read.
 *
 * @param pointer the JSON pointer (RFC 6901) of its place
 * @param message what is wrong there and how to mend it, to stand behind the name of the field
 */
public record JsonMistake(String pointer, String message) {}
