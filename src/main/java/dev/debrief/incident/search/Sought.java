package dev.debrief.incident.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One word or phrase that was typed.
 *
 * @param typed letter by letter, without the quotation marks
 * @param isExact whether it stood in quotation marks: every letter counts, the plural too
 * @param isExcluded whether it must not be there
 * @param isOpen whether the word may go on
 */
public record Sought(String typed, List<Stretch> stretches, boolean isExact, boolean isExcluded, boolean isOpen) {
    /** Whether the keys of the index are not yet the proof that it is there. */
    boolean needsProof() {
        return isExact || stretches.size() > 1 || isLongRun(stretches.get(0));
    }

    /** What the folded text has to contain. */
    String pattern() {
        String folded = SearchedPart.folded(stretches);
        Stretch last = stretches.get(stretches.size() - 1);
        int from = stretches.get(0).isRun() ? 1 : 0;
        int to = folded.length() - (last.isRun() || isOpen ? 1 : 0);
        return folded.substring(from, to);
    }

    /** The single word that it is, which may be half typed or typed wrong; null for everything else. */
    @Nullable
    String word() {
        boolean isWord = stretches.size() == 1 && !stretches.get(0).isRun() && !isExact;
        return isWord ? stretches.get(0).folded() : null;
    }

    Sought open() {
        return new Sought(typed, stretches, isExact, isExcluded, true);
    }

    private static boolean isLongRun(Stretch stretch) {
        return stretch.isRun()
                && stretch.folded().codePointCount(0, stretch.folded().length()) > 2;
    }
}
