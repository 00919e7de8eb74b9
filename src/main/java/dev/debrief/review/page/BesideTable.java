package dev.debrief.review.page;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lists of a review that are not of items: in which table each lies, and what of it a figure counts. */
enum BesideTable {
    INCIDENTS(
            "review_incident",
            "incident",
            List.of("Severity", "Type", "Team", "Began", "MTTD", "MTTA", "MTTM", "MTTR")),
    LEFT_OUT("review_left_out", "incident", List.of("Team", "Why")),
    POST_MORTEMS("review_post_mortem", "post-mortem", List.of("Team", "Due", "Published")),
    FACTORS("review_factor", "factor", List.of("Of", "Severity", "Team", "Standing")),
    RISKS("review_risk", "accepted risk", List.of("Of", "Team", "Accepted until"));

    private final String table;
    private final String one;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> columns;

    BesideTable(String table, String one, List<String> columns) {
        this.table = table;
        this.one = one;
        this.columns = columns;
    }

    /** In addresses: {@code post-mortems}. */
    String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    static Optional<BesideTable> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    String table() {
        return table;
    }

    /** What stands behind the name of a row. */
    List<String> columns() {
        return columns;
    }

    /** {@code 3 factors}. */
    String count(long rows) {
        return rows + " " + one + (rows == 1 ? "" : "s");
    }

    /** A figure of this list. */
    record Part(String condition, String heading) {}

    /** Its figures by their words in addresses; the empty one is the whole list. */
    Map<String, Part> parts() {
        Map<String, Part> parts = new LinkedHashMap<>();
        switch (this) {
            case INCIDENTS -> parts.put("", new Part("true", "Incidents"));
            case LEFT_OUT -> parts.put("", new Part("true", "Incidents that count nowhere"));
            case POST_MORTEMS -> {
                parts.put("due", new Part("is_due", "Post-mortems due"));
                parts.put("published", new Part("is_published", "Post-mortems published"));
                parts.put("published-late", new Part("is_published_late", "Published after their day"));
                parts.put("late", new Part("is_late", "Post-mortems late at the end"));
            }
            case FACTORS -> {
                parts.put("", new Part("true", "Factors of twelve months"));
                parts.put("bare", new Part("standing = 'bare'", "Bare factors"));
                parts.put("accepted", new Part("standing = 'accepted'", "Accepted factors"));
            }
            case RISKS -> parts.put("", new Part("true", "Accepted risks that end in the month after"));
        }
        return parts;
    }

    /** The column by which the list is narrowed; empty where it cannot be by that. */
    Optional<String> column(String by) {
        if (this != INCIDENTS) return Optional.empty();
        return switch (by) {
            case "severity" -> Optional.of("severity");
            case "type" -> Optional.of("incident_type");
            default -> Optional.empty();
        };
    }
}
