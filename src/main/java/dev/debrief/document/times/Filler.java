package dev.debrief.document.times;

import java.util.Set;

/** What says nothing, and what says that the rest is not exact. */
final class Filler implements Shape {
    private static final Set<String> NOTHING =
            Set.of("at", "on", "the", "of", "hrs", "uhr", "local", "time", "t", ",", ".", "(", ")", "[", "]", ";");
    private static final Set<String> HEDGES = Set.of(
            "~",
            "≈",
            "?",
            "<",
            ">",
            "about",
            "around",
            "approx",
            "approximately",
            "approximate",
            "circa",
            "ca",
            "c",
            "roughly",
            "ish",
            "so",
            "almost",
            "nearly",
            "before",
            "after",
            "afterwards",
            "shortly",
            "soon",
            "early",
            "late",
            "later",
            "morning",
            "afternoon",
            "evening",
            "night",
            "between",
            "until",
            "till",
            "from",
            "since",
            "during",
            "maybe",
            "probably",
            "perhaps",
            "possibly",
            "presumably",
            "unknown",
            "unclear",
            "sometime",
            "asap",
            "by",
            "within",
            "mid",
            "end",
            "beginning",
            "some",
            "few",
            "several");

    @Override
    public boolean read(Cursor cursor, Pieces pieces) {
        Token next = cursor.next();
        boolean hedge =
                HEDGES.contains(next.text()) || (next.isWord() && next.text().endsWith("ish"));
        if (hedge) pieces.hedged = true;
        boolean dash = next.is("-") && pieces.day != null && pieces.clock == null && next.spaced();
        if (!hedge && !dash && !NOTHING.contains(next.text())) return false;
        cursor.skip(1);
        return true;
    }
}
