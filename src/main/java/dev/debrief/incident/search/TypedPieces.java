package dev.debrief.incident.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What was typed, cut where people put blanks and quotation marks. */
final class TypedPieces {
    /** A minus, a name with a colon, and words in quotation marks or without blanks. */
    private static final Pattern PIECE = Pattern.compile(
            "(?<minus>[-\u2212\u2013]?)(?:(?<name>\\p{L}+)[:\uFF1A](?!//))?"
                    + "(?:[\"\u201C\u201D\u201E](?<quoted>[^\"\u201C\u201D\u201E]*)(?:[\"\u201C\u201D\u201E]|$)|(?<plain>[^\\s\u3000\"\u201C\u201D\u201E]+))",
            Pattern.UNICODE_CHARACTER_CLASS);

    private TypedPieces() {}

    /**
     * One of them.
     *
     * @param typed all of it
     * @param name what stands before a colon; empty where there is none
     * @param value what stands behind it, without quotation marks
     */
    record Piece(String typed, boolean isExcluded, String name, String value, boolean isQuoted) {}

    static List<Piece> of(String typed) {
        List<Piece> pieces = new ArrayList<>();
        Matcher matcher = PIECE.matcher(typed);
        while (matcher.find()) {
            String quoted = matcher.group("quoted");
            String name = matcher.group("name");
            pieces.add(new Piece(
                    matcher.group(),
                    !matcher.group("minus").isEmpty(),
                    name == null ? "" : name,
                    quoted == null ? matcher.group("plain") : quoted,
                    quoted != null));
        }
        return pieces;
    }
}
