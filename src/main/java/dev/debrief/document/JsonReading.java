package dev.debrief.document;

import java.util.List;
import java.util.Optional;

/** What came of reading JSON: the tree, or every mistake that stood in its way. */
public record JsonReading(Optional<PostMortem> postMortem, List<JsonMistake> mistakes) {
    public JsonReading {
        mistakes = List.copyOf(mistakes);
    }
}
