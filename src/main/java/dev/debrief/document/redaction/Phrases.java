package dev.debrief.document.redaction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Phrases to be found in a text as whole words, however they are set: in any case, across line ends and marks. One of
 * fewer than four characters, and one that was added exactly, is found only in its own case.
 */
final class Phrases<T> {
    private static final int SURE = 4;
    private static final int BEGINNING = 3;

    private final Map<String, List<Phrase<T>>> byBeginning = new HashMap<>();

    /** A phrase and what it means. */
    private record Phrase<T>(String folded, String written, boolean exact, T meaning) {}

    /** A phrase that was found, from one place of the text to before another. */
    record Hit<T>(int start, int end, T meaning) {}

    /** What was added first under the same words keeps its meaning. */
    void add(String written, T meaning) {
        add(written, meaning, written.strip().length() < SURE);
    }

    /** In its own case only. */
    void addExact(String written, T meaning) {
        add(written, meaning, true);
    }

    private void add(String written, T meaning, boolean exact) {
        String folded = Folded.words(written);
        if (folded.codePoints().noneMatch(Character::isLetterOrDigit)) return;
        String beginning = folded.substring(0, Math.min(BEGINNING, folded.length()));
        List<Phrase<T>> same = byBeginning.computeIfAbsent(beginning, unused -> new ArrayList<>());
        boolean known = same.stream()
                .anyMatch(phrase -> phrase.folded.equals(folded)
                        && (!phrase.exact || (exact && phrase.written.equals(written.strip()))));
        if (!known) same.add(new Phrase<>(folded, written.strip(), exact, meaning));
    }

    /** The longest phrase at every place, one behind the other. */
    List<Hit<T>> in(String text) {
        List<Hit<T>> hits = new ArrayList<>();
        Folded folded = Folded.of(text);
        for (int at = 0; at < folded.length(); at++) {
            Phrase<T> longest = null;
            for (int length = BEGINNING; length > 0; length--) {
                longest = longer(longest, at(folded, at, length, text));
            }
            if (longest == null) continue;
            int end = at + longest.folded.length();
            hits.add(new Hit<>(folded.origin(at), folded.originBehind(end, text), longest.meaning));
            at = end - 1;
        }
        return hits;
    }

    private @Nullable Phrase<T> at(Folded folded, int at, int beginning, String text) {
        if (at + beginning > folded.length()) return null;
        Phrase<T> longest = null;
        for (Phrase<T> phrase : byBeginning.getOrDefault(folded.cut(at, at + beginning), List.of())) {
            if (stands(phrase, folded, at, text)) longest = longer(longest, phrase);
        }
        return longest;
    }

    private static <T> @Nullable Phrase<T> longer(@Nullable Phrase<T> one, @Nullable Phrase<T> other) {
        if (one == null || other == null) return one == null ? other : one;
        return other.folded.length() > one.folded.length() ? other : one;
    }

    private static boolean stands(Phrase<?> phrase, Folded text, int at, String written) {
        int end = at + phrase.folded.length();
        if (!text.startsWith(phrase.folded, at)) return false;
        boolean begins = !Character.isLetterOrDigit(phrase.folded.charAt(0)) || text.isEdge(at);
        if (!begins || !text.isEdge(end)) return false;
        return !phrase.exact
                || written.substring(text.origin(at), text.originBehind(end, written))
                        .equals(phrase.written);
    }
}
