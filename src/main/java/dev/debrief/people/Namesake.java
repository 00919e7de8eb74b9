package dev.debrief.people;

/**
 * Somebody whom a name may mean.
 *
 * @param name what they are called here
 * @param asWritten what to write so that exactly this person is meant
 */
public record Namesake(String name, String asWritten) {}
