package dev.debrief.incident;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a settings page of words, as it was posted.
 *
 * @param was the name before; empty for a new row
 * @param texts what stands behind the name
 * @param removes whether the word is to go
 * @param to {@value #NONE}, or {@value #TO} and a name: what takes its place where it is used; empty where nobody said
 */
record WordForm(String was, String name, List<String> texts, boolean removes, String to) {
    static final String NONE = "none";
    static final String TO = "to:";

    static WordForm of(WordList list, MultivaluedMap<String, String> posted) {
        return new WordForm(
                typed(posted.getFirst("was")),
                typed(posted.getFirst("name")),
                list.columns.stream()
                        .map(column -> typed(posted.getFirst(column.name())))
                        .toList(),
                "remove".equals(posted.getFirst("do")),
                typed(posted.getFirst("to")));
    }

    boolean isNew() {
        return was.isEmpty();
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text.strip().replace("\0", "");
    }
}
