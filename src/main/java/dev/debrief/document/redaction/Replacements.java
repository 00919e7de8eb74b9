package dev.debrief.document.redaction;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was said in other words, each once with how often, in the order of reading. */
final class Replacements {
    private final Map<String, Replacement> all = new LinkedHashMap<>();

    void note(String was, String instead) {
        all.merge(
                Folded.words(was) + "\n" + Folded.words(instead),
                new Replacement(was, instead, 1),
                (one, more) -> new Replacement(one.was(), one.instead(), one.times() + 1));
    }

    List<Replacement> all() {
        return List.copyOf(all.values());
    }
}
