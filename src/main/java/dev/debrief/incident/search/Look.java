package dev.debrief.incident.search;

import dev.debrief.shared.IncidentNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One look into the index of words, which ends as soon as there are more hits than anybody counts. Phrases are not proven
 * and the time is not bounded yet.
 *
 * @param hits the newest first where they are all; some of them, in any order, where not
 * @param isComplete whether these are all
 */
record Look(List<Hit> hits, boolean isComplete) {
    static final Comparator<Hit> NEWEST_FIRST = Comparator.comparing(Hit::happenedAt)
            .thenComparing(hit -> hit.number().value())
            .reversed();

    /** So many more are read, because some may not be listed. */
    private static final int SPARE = 10;

    Look {
        hits = List.copyOf(hits);
    }

    /**
     * @param tier what the hits are said to be
     * @param most with more hits than these the look is not complete
     */
    static Look at(Reads reads, Recent recent, Conditions conditions, int tier, int most) throws SQLException {
        if (!conditions.words().isEmpty() && !recent.mark().isEmpty()) {
            Look newest = byWordsAndMarks(reads, conditions.withMarks(recent.mark()), tier, most);
            if (!newest.isComplete()) return newest;
        }
        boolean isByWordsAlone =
                !conditions.words().isEmpty() && conditions.marks().equals(Plan.LISTED);
        return isByWordsAlone
                ? byWordsAlone(reads, conditions, tier, most)
                : byWordsAndMarks(reads, conditions, tier, most);
    }

    /** Nearly every incident is listed: to see it in the few that are found costs less than to ask the index for all. */
    private static Look byWordsAlone(Reads reads, Conditions conditions, int tier, int most) throws SQLException {
        Conditions words = new Conditions(conditions.words(), "", List.of(), null);
        List<Object> parameters = new ArrayList<>(List.of(conditions.marks()));
        String sql = "select s.happened_at, s.incident_number, s.marks @@ ?::tsquery from searched_incident s where "
                + words.sql(parameters) + " limit ?";
        parameters.add(most + 1 + SPARE);
        List<Hit> listed = new ArrayList<>();
        List<Boolean> rows = reads.rows(sql, row -> row.getBoolean(3) && listed.add(hit(row, tier)), parameters);
        if (listed.size() > most) return new Look(listed, false);
        if (rows.size() > most + SPARE) return byWordsAndMarks(reads, conditions, tier, most);
        listed.sort(NEWEST_FIRST);
        return new Look(listed, true);
    }

    private static Look byWordsAndMarks(Reads reads, Conditions conditions, int tier, int most) throws SQLException {
        Conditions timeless = new Conditions(conditions.words(), conditions.marks(), List.of(), null);
        List<Object> parameters = new ArrayList<>();
        String sql = "select s.happened_at, s.incident_number from searched_incident s where "
                + timeless.sql(parameters) + " limit ?";
        parameters.add(most + 1);
        List<Hit> hits = reads.rows(sql, row -> hit(row, tier), parameters);
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
