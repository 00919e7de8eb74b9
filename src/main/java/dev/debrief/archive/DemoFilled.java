package dev.debrief.archive;

/**
 * The demonstration was filled into an empty database; observed inside the transaction by rooms that have something to
 * add.
 *
 * @param author the person who wrote the examples, by id
 */
public record DemoFilled(long author) {}
