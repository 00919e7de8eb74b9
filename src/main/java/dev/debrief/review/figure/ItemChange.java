package dev.debrief.review.figure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event of an action item, as far as a month asks.
 *
 * @param at since when it is so
 * @param recorded when Debrief heard of it
 * @param field as the events call it: {@code state}, {@code due}, {@code opened} …
 * @param act what was done in one go
 * @param undoes the act that was taken back by this one; null for any other
 */
public record ItemChange(
        Instant at,
        Instant recorded,
        String field,
        @Nullable String was,
        @Nullable String became,
        String act,
        @Nullable String undoes) {
    boolean is(String name) {
        return field.equals(name);
    }
}
