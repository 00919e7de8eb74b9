package dev.debrief.document;

import dev.debrief.shared.Markdown;

/**
 * Free text under its own heading: what a team writes and the model has no word for.
 *
 * @param heading one line; maybe empty
 * @param after the part behind which it stands; sections behind the same part keep their order
 * @param internal not for customers
 */
public record Section(RowId id, String heading, Markdown body, Part after, boolean internal) {
    public Section {
        heading = Line.of(heading);
    }
}
