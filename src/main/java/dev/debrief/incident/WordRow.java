package dev.debrief.incident;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One row of a settings page, as it is shown: what is kept, or what was typed and could not be.
 *
 * @param was the name that is kept; empty for the row in which a new one is typed
 * @param texts the texts behind the name, in the order of the page
 * @param complaint what is wrong with what was typed; empty where nothing is
 * @param others the words that could take its place where it is used; empty where nothing has to
 */
record WordRow(String was, String name, List<Text> texts, String complaint, List<String> others) {
    /** What stands in one column. */
    record Text(WordColumn column, String value) {}

    static WordRow of(WordList list, String was, String name, List<String> values) {
        List<Text> texts = IntStream.range(0, list.columns.size())
                .mapToObj(i -> new Text(list.columns.get(i), values.get(i)))
                .toList();
        return new WordRow(was, name, texts, "", List.of());
    }

    static WordRow blank(WordList list) {
        return of(list, "", "", list.columns.stream().map(column -> "").toList());
    }

    WordRow complaining(String about, List<String> instead) {
        return new WordRow(was, name, texts, about, instead);
    }

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
