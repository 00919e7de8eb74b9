package dev.debrief.incident.search;

import dev.debrief.shared.IncidentNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the newest hits first without looking at all of them. The index of words knows no order; so it is asked for one
 * span of time after the other, the newest first and each eight times as long as the one before, until there are enough.
 */
final class Walk {
    private static final long SPAN_SECONDS = 230_400;
    private static final int LONGEST_LEVEL = 4;
    /** So many incidents of one span, the newest, are looked through for a phrase. */
    private static final int MOST_PROVEN = 1000;

    private static final String ALL_TIMES = Expression.quoted("@");

    private final Reads reads;
    private final Conditions conditions;
    private final int tier;

    Walk(Reads reads, Conditions conditions, int tier) {
        this.reads = reads;
        this.conditions = conditions;
        this.tier = tier;
    }

    /**
     * The newest hits, in order.
     *
     * @param before only those behind this place of the list
     */
    List<Hit> newest(Place before, int atMost) throws SQLException {
        List<Hit> hits = new ArrayList<>();
        Place place = before;
        for (int level = 0; hits.size() < atMost; level++) {
            Instant newest = newestBefore(place);
            if (newest == null || (conditions.from() != null && newest.isBefore(conditions.from()))) break;
            long seconds = SPAN_SECONDS << (3 * Math.min(level, LONGEST_LEVEL));
            long span = Math.floorDiv(newest.getEpochSecond(), seconds);
            String mark = Expression.quoted("@" + Math.min(level, LONGEST_LEVEL) + ":" + span);
            hits.addAll(in(conditions.withMarks(mark), place, atMost - hits.size()));
            place = new Place(Instant.ofEpochSecond(span * seconds), 0);
        }
        return hits;
    }

    /** A place in the list by time: behind everything that happened later, or at the same time with a higher number. */
    record Place(Instant happenedAt, int number) {
        static final Place TOP = new Place(Instant.parse("9999-01-01T00:00:00Z"), 0);

        static Place behind(Hit hit) {
            return new Place(hit.happenedAt(), hit.number().value());
        }
    }

    /** The newest of a few hits; where it is known that there are few, one look at the index does. */
    List<Hit> newestOfFew(Place before, int atMost) throws SQLException {
        return in(conditions.withMarks(ALL_TIMES), before, atMost);
    }

    private @Nullable Instant newestBefore(Place place) throws SQLException {
        List<Instant> newest = reads.rows(
                "select happened_at from searched_incident where (happened_at, incident_number) < (?, ?)"
                        + " order by happened_at desc, incident_number desc limit 1",
                row -> instant(row),
                List.of(place.happenedAt(), place.number()));
        return newest.isEmpty() ? null : newest.get(0);
    }

    /** The index first and by itself; what it finds is put in order, and in that order proven until there are enough. */
    private List<Hit> in(Conditions span, Place place, int atMost) throws SQLException {
        List<Object> parameters = new ArrayList<>();
        String sql =
                "with hits as materialized (select s.happened_at, s.incident_number from searched_incident s where "
                        + span.sql(parameters)
                        + " and (s.happened_at, s.incident_number) < (?, ?))"
                        + " select s.happened_at, s.incident_number from (select * from hits"
                        + " order by happened_at desc, incident_number desc limit ?) s where ";
        parameters.addAll(
                List.of(place.happenedAt(), place.number(), span.proofs().isEmpty() ? atMost : MOST_PROVEN));
        String all = sql + span.proofSql(parameters) + " limit ?";
        parameters.add(atMost);
        return reads.rows(all, row -> new Hit(tier, instant(row), new IncidentNumber(row.getInt(2))), parameters);
    }

    static Instant instant(ResultSet row) throws SQLException {
        return row.getObject(1, OffsetDateTime.class).toInstant();
    }
}
