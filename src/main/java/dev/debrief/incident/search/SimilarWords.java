package dev.debrief.incident.search;

import dev.debrief.shared.Statements;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;

/** The words that were ever read, asked for what somebody may have meant. */
final class SimilarWords {
    private static final int MOST = 12;

    private final Statements reads;

    SimilarWords(Statements reads) {
        this.reads = reads;
    }

    /** The shortest words that begin like this, with it itself; so many that a short beginning stays quick. */
    List<String> beginningWith(String beginning) throws SQLException {
        String behind = beginning + Character.toString(Character.MAX_CODE_POINT);
        return reads.rows(
                "select word from known_word where word >= ? and word < ? order by char_length(word), word limit ?",
                List.of(beginning, behind, MOST),
                row -> row.getString(1));
    }

    /** Words a slip or two away, the nearest first. */
    List<String> near(String typed) throws SQLException {
        if (typed.length() < Slips.SHORTEST) return List.of();
        List<String> near = reads.rows(
                "select word from known_word where slips && ?::text[] limit 500",
                List.of(List.copyOf(Slips.toFind(typed))),
                row -> row.getString(1));
        return near.stream()
                .filter(word -> !word.equals(typed) && Slips.isNear(typed, word))
                .sorted(Comparator.<String>comparingInt(word -> Slips.distance(typed, word))
                        .thenComparing(word -> word.charAt(0) != typed.charAt(0))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }
}
