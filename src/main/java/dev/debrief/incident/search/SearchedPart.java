package dev.debrief.incident.search;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A piece of a document that is found and shown by itself.
 *
 * @param anchor the id of the element on the page of the document; empty for its top
 * @param label where it stands, for people: {@code Timeline, entry 4}
 */
public record SearchedPart(SearchPlace place, String anchor, String label, String text) {
    /** All stretches in reading order, a blank before, between and after them: what a phrase is compared with. */
    static String folded(List<Stretch> stretches) {
        return stretches.stream().map(Stretch::folded).collect(Collectors.joining(" ", " ", " "));
    }
}
