package dev.debrief.incident.search;

import dev.debrief.shared.IncidentNumber;
import dev.debrief.shared.Statements;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One look into the index of words, which ends as soon as there are more hits than anybody counts. Phrases are not proven
 * and the time is not bounded yet.
 *
 * @param hits the newest first where they are all; some of them, in any order, where not
 * @param isComplete whether these are all
 * @param newest the newest hits, where they are known
 */
record Look(List<Hit> hits, boolean isComplete, Newest newest) {
    static final Comparator<Hit> NEWEST_FIRST = Comparator.comparing(Hit::happenedAt)
            .thenComparing(hit -> hit.number().value())
            .reversed();

    Look {
        hits = List.copyOf(hits);
    }

    Look(List<Hit> hits, boolean isComplete) {
        this(hits, isComplete, Newest.UNKNOWN);
    }

    /** All the hits from an instant on, the newest first. */
    record Newest(Instant from, List<Hit> hits) {
        static final Newest UNKNOWN = new Newest(Instant.MAX, List.of());

        /** What of it happened within these bounds, said to be of that tier; a null bound bounds nothing. */
        Stream<Hit> within(@Nullable Instant bound, Walk.Place before, int tier) {
            return hits.stream()
                    .filter(hit -> bound == null || !hit.happenedAt().isBefore(bound))
                    .filter(before::isBefore)
                    .map(hit -> new Hit(tier, hit.happenedAt(), hit.number()));
        }
    }

    /**
     * @param tier what the hits are said to be
     * @param most with more hits than these the look is not complete
     */
    static Look at(Statements reads, Recent recent, Conditions conditions, int tier, int most) throws SQLException {
        if (recent.mark().isEmpty()) return atAllTimes(reads, conditions, tier, most);
        Look newest = byWordsAndMarks(reads, conditions.withMarks(recent.mark()), tier, most);
        if (!newest.isComplete()) return newest;
        Look all = atAllTimes(reads, conditions, tier, most);
        return new Look(all.hits(), all.isComplete(), new Newest(recent.from(), newest.hits()));
    }

    private static Look atAllTimes(Statements reads, Conditions conditions, int tier, int most) throws SQLException {
        boolean isAny = conditions.words().isEmpty() && conditions.marks().isEmpty();
        return byWordsAndMarks(reads, isAny ? conditions.withMarks(Walk.ALL_TIMES) : conditions, tier, most);
    }

    private static Look byWordsAndMarks(Statements reads, Conditions conditions, int tier, int most)
            throws SQLException {
        Conditions timeless =
                new Conditions(conditions.words(), conditions.marks(), conditions.isListed(), List.of(), null);
        List<Object> parameters = new ArrayList<>();
        String sql = "select s.happened_at, s.incident_number from searched_incident s where "
                + timeless.sql(parameters) + " limit ?";
        parameters.add(most + 1);
        List<Hit> hits = reads.rows(sql, parameters, row -> hit(row, tier));
        if (hits.size() <= most) hits.sort(NEWEST_FIRST);
        return new Look(hits, hits.size() <= most);
    }

    private static Hit hit(ResultSet row, int tier) throws SQLException {
        return new Hit(tier, Walk.instant(row), new IncidentNumber(row.getInt(2)));
    }

    /** What of it happened within these bounds; a null bound bounds nothing. */
    List<Hit> within(@Nullable Instant from, Walk.Place before) {
        return hits.stream()
                .filter(hit -> from == null || !hit.happenedAt().isBefore(from))
                .filter(before::isBefore)
                .toList();
    }
}
