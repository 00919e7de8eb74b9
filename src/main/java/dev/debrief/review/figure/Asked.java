package dev.debrief.review.figure;

import java.time.Instant;

/**
 * A month that is to be told again.
 *
 * @param knownAt what was recorded later is not told; so a month that is frozen late equals the one frozen on time
 */
public record Asked(Month month, Instant knownAt) {}
