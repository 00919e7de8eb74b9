package dev.debrief.incident;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One row of a settings page, as it is shown: what is kept, or what was typed and could not be.
 *
 * @param was the name that is kept; empty for the row in which a new one is typed
 * @param columns the texts behind the name, in the order of the page
 * @param complaint what is wrong with what was typed; empty where nothing is
 */
record WordRow(String was, String name, List<String> columns, String complaint) {
    /** The kept rows and a blank one for a new name; what was typed and could not be kept stands in its own place. */
    static List<WordRow> page(List<WordRow> kept, WordRow blank, Optional<WordRow> typed) {
        return Stream.concat(kept.stream(), Stream.of(blank))
                .map(row ->
                        typed.filter(mended -> mended.was().equals(row.was())).orElse(row))
                .toList();
    }

    public String id() {
        return was.isEmpty() ? "new" : "w" + Integer.toHexString(was.hashCode());
    }
}
