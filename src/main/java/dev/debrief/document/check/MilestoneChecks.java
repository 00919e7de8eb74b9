package dev.debrief.document.check;

import dev.debrief.document.ManuscriptFields;
import dev.debrief.document.Milestone;
import dev.debrief.document.Milestone.Kind;
import dev.debrief.document.PostMortem;
import dev.debrief.document.When;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Milestones that nobody knows, and such as cannot both be right. */
final class MilestoneChecks {
    /** The second of each pair cannot come before the first. */
    private static final List<List<Kind>> ORDER = List.of(
            List.of(Kind.STARTED, Kind.DETECTED),
            List.of(Kind.STARTED, Kind.ACKNOWLEDGED),
            List.of(Kind.STARTED, Kind.MITIGATED),
            List.of(Kind.STARTED, Kind.RESOLVED),
            List.of(Kind.DETECTED, Kind.ACKNOWLEDGED),
            List.of(Kind.MITIGATED, Kind.RESOLVED));

    private MilestoneChecks() {}

    static List<Remark> of(PostMortem tree, Instant now) {
        List<Remark> remarks = new ArrayList<>();
        for (List<Kind> pair : ORDER) {
            Optional<Instant> first = tree.instantOf(pair.get(0));
            Optional<Instant> second = tree.instantOf(pair.get(1));
            if (first.isEmpty() || second.isEmpty() || !second.get().isBefore(first.get())) continue;
            remarks.add(Remark.onField(
                    Check.IMPOSSIBLE_MILESTONE,
                    field(tree, pair.get(1)),
                    capital(pair.get(1).word()) + " comes before " + pair.get(0).word(),
                    first.get() + " " + second.get(),
                    "Both cannot be right, and no duration can be told.",
                    "Which of the two times is wrong?"));
        }
        tree.milestones().known().forEach((kind, milestone) -> {
            boolean later = milestone instanceof Milestone.WrittenDown down
                    && TimelineChecks.isLater(down.when(), now, tree.head().timeZone());
            if (later)
                remarks.add(TimelineChecks.inTheFuture(
                        field(tree, kind),
                        ((Milestone.WrittenDown) milestone).when().toString()));
        });
        return remarks;
    }

    /** All of them as one remark. One that is not applicable is known. */
    static Optional<Remark> missing(PostMortem tree) {
        String kinds = Arrays.stream(Kind.values())
                .filter(kind -> !isKnown(tree, kind))
                .map(Kind::word)
                .collect(Collectors.joining(", "));
        if (kinds.isEmpty()) return Optional.empty();
        return Optional.of(Remark.onField(
                Check.MISSING_MILESTONES,
                "milestones",
                "Not known: " + kinds,
                kinds,
                "Without them no duration can be told.",
                "When was it? A moment that there never was can be marked as not applicable."));
    }

    private static boolean isKnown(PostMortem tree, Kind kind) {
        Optional<Milestone> milestone = tree.milestones().of(kind);
        if (milestone.isEmpty()) return false;
        boolean words = milestone.get() instanceof Milestone.WrittenDown down && down.when() instanceof When.Unsaid;
        return !words;
    }

    private static String field(PostMortem tree, Kind kind) {
        boolean taken = tree.milestones().known().get(kind) instanceof Milestone.TakenFrom;
        return taken ? ManuscriptFields.from(kind) : ManuscriptFields.at(kind);
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
