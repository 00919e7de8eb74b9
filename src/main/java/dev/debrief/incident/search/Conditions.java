package dev.debrief.incident.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an incident has to meet, for the index and for the proof behind it.
 *
 * @param words a {@code tsquery} on its words; empty for any
 * @param marks a {@code tsquery} on its marks; empty for any
 * @param isListed whether it has to be listed, which nearly all are: to see it in those that are found costs less than to
 *     ask the index for all
 * @param proofs phrases that have to stand in one piece, or must not
 * @param from not before this instant; null for any
 */
record Conditions(
        String words,
        String marks,
        boolean isListed,
        List<Proof> proofs,
        @Nullable Instant from) {
    /**
     * A phrase as it has to stand in the text.
     *
     * @param keys a {@code tsquery} that the piece meets, so that few are read
     * @param part the word of the place where it has to stand; empty for anywhere
     */
    record Proof(String keys, String pattern, String part, boolean isExcluded) {}

    /** What the index answers, as SQL on {@code searched_incident s}; the parameters are added to the list. */
    String sql(List<Object> parameters) {
        List<String> conditions = new ArrayList<>();
        if (!words.isEmpty()) {
            conditions.add("s.words @@ ?::tsquery");
            parameters.add(words);
        }
        if (!marks.isEmpty()) {
            conditions.add("s.marks @@ ?::tsquery");
            parameters.add(marks);
        }
        if (isListed) conditions.add("s.listed");
        if (from != null) {
            conditions.add("s.happened_at >= ?");
            parameters.add(from);
        }
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    /** What the index cannot know, for one hit {@code s} after the other; the database must not turn it into a join. */
    String proofSql(List<Object> parameters) {
        List<String> conditions = new ArrayList<>();
        for (Proof proof : proofs) {
            conditions.add("(select true from searched_part p where p.incident_number = s.incident_number"
                    + " and p.words @@ ?::tsquery and position(? in p.folded) > 0"
                    + (proof.part().isEmpty() ? "" : " and p.part = ?")
                    + " limit 1) is "
                    + (proof.isExcluded() ? "null" : "true"));
            parameters.add(proof.keys());
            parameters.add(proof.pattern());
            if (!proof.part().isEmpty()) parameters.add(proof.part());
        }
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    Conditions withMarks(String more) {
        return new Conditions(words, Expression.all(List.of(marks, more)), isListed, proofs, from);
    }

    Conditions withWords(String more) {
        return new Conditions(Expression.all(List.of(words, more)), marks, isListed, proofs, from);
    }
}
