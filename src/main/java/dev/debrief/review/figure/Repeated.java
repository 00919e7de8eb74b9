package dev.debrief.review.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An incident that happened through the same gap as an earlier one, while what was meant to prevent that was open.
 *
 * @param seconds how long it took until it was resolved; null where that is not known
 * @param items those that were open when it began, at least one
 */
public record Repeated(
        int incident, String title, @Nullable Long seconds, int earlier, String factor, List<Item> items) {
    public Repeated {
        items = List.copyOf(items);
    }

    /** An item that was open. */
    public record Item(int number, String text) {}
}
