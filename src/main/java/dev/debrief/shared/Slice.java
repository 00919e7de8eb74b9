package dev.debrief.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list that is paged by key.
 *
 * @param after the key behind which the next page begins; null on the last page
 */
public record Slice<T>(List<T> items, @Nullable String after) {
    public Slice {
        items = List.copyOf(items);
    }
}
