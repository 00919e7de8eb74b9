package dev.debrief.mail;

/**
 * The words of a letter that is set when it leaves. Many letters that wait take little room like this, and whoever hands
 * them in does not wait for them to be set.
 *
 * @param setBy the {@link Typesetter#name} of who makes a letter of it
 * @param words written as JSON
 */
public record Unset(String to, String setBy, Object words) implements Content {}
