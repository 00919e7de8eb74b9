package dev.debrief.document.pasted;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What could be the name of a person or a program. */
final class Names {
    private static final int LONGEST = 60;
    private static final int MOST_WORDS = 5;
    private static final Pattern SHAPE = Pattern.compile("[\\p{L}\\p{N}@_\\[][^:;<>|\\t{}=]*[^\\s:;,?!=.]\\.?");
    private static final Pattern CAPITALS =
            Pattern.compile("(?:[\\p{Lu}\\p{Lo}@(][^\\s]*\\s?|(?:de|van|von|der|la|le|du|bin|al)\\s)+");

    /** Words with a colon behind them that are no names. */
    private static final Set<String> LABELS = Set.of(
            "note",
            "update",
            "status",
            "warning",
            "warn",
            "error",
            "info",
            "alert",
            "fyi",
            "ps",
            "todo",
            "summary",
            "action",
            "result",
            "cause",
            "root cause",
            "impact",
            "question",
            "answer",
            "edit",
            "re",
            "aw",
            "subject",
            "http",
            "https",
            "detected",
            "mitigated",
            "resolved",
            "started",
            "acknowledged",
            "firing",
            "triggered",
            "problem",
            "recovery");

    private Names() {}

    static boolean isLikely(String text) {
        String name = text.strip();
        if (name.isEmpty() || name.length() > LONGEST || name.split("\\s+", MOST_WORDS + 2).length > MOST_WORDS)
            return false;
        return SHAPE.matcher(name).matches()
                && !name.contains("://")
                && name.codePoints().anyMatch(Character::isLetter);
    }

    /** Whether it stands before a colon as whoever speaks. */
    static boolean speaks(String text) {
        return isLikely(text) && !LABELS.contains(text.strip().toLowerCase(Locale.ROOT));
    }

    /** Whether every word of it begins as names do. */
    static boolean hasCapitals(String text) {
        return CAPITALS.matcher(text.strip()).matches();
    }
}
