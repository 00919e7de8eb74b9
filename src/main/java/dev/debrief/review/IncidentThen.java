package dev.debrief.review;

import dev.debrief.document.Milestone;
import dev.debrief.document.PostMortem;
import dev.debrief.document.figure.Measured;
import dev.debrief.document.figure.TimeTo;
import dev.debrief.review.figure.IncidentFact;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an incident was in the newest revision of some instant, as far as reviews ask.
 *
 * @param team its name as it was written; empty where nobody said, as are {@code severity} and {@code type}
 * @param isNone why it is no incident of its own: a drill, a duplicate, or deleted; empty where it counts
 * @param publishedAt null where it was a draft
 * @param factors their row ids and texts, in their order
 */
record IncidentThen(
        int number,
        String title,
        String severity,
        String type,
        String team,
        String isNone,
        Instant began,
        @Nullable Instant resolved,
        @Nullable Instant publishedAt,
        Map<String, Long> seconds,
        Map<String, String> leftOut,
        List<Factor> factors) {
    /** A factor as it was written, in Markdown. */
    record Factor(String rowId, String text) {}

    static IncidentThen of(int number, PostMortem tree, boolean isDeleted, Instant createdAt) {
        Map<String, Long> seconds = new HashMap<>();
        Map<String, String> leftOut = new HashMap<>();
        for (TimeTo time : TimeTo.values()) {
            Measured measured = time.in(tree);
            if (measured instanceof Measured.Took took)
                seconds.put(time.abbreviation(), took.length().toSeconds());
            if (measured instanceof Measured.LeftOut out)
                leftOut.put(time.abbreviation(), out.why().words());
        }
        return new IncidentThen(
                number,
                tree.head().title(),
                orEmpty(tree.head().severity()),
                orEmpty(tree.head().type()),
                orEmpty(tree.head().team()),
                isNone(tree, isDeleted),
                tree.began().orElse(createdAt),
                tree.instantOf(Milestone.Kind.RESOLVED).orElse(null),
                tree.standing().publication() == null
                        ? null
                        : tree.standing().publication().at(),
                seconds,
                leftOut,
                tree.factors().stream()
                        .map(factor ->
                                new Factor(factor.id().value(), factor.text().source()))
                        .toList());
    }

    private static String isNone(PostMortem tree, boolean isDeleted) {
        if (isDeleted) return "deleted";
        return tree.head().drill() ? "a drill" : tree.head().duplicateOf() == null ? "" : "a duplicate";
    }

    /** Whether it counts. */
    boolean counts() {
        return isNone.isEmpty();
    }

    IncidentFact fact(String itsTeam) {
        return new IncidentFact(number, title, severity, type, itsTeam, began, seconds, leftOut);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
