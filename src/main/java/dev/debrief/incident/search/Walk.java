package dev.debrief.incident.search;

import dev.debrief.shared.IncidentNumber;
import dev.debrief.shared.Statements;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the newest hits first without looking at all of them. The index of words knows no order; so it is asked for one
 * span of time after the other, the newest first, until there are enough. A span is as long as those before it let expect.
 */
final class Walk {
    private static final long SPAN_SECONDS = 230_400;
    private static final int LONGEST_LEVEL = 6;
    /** So many incidents of one span, the newest, are looked through for a phrase. */
    private static final int MOST_PROVEN = 1000;

    static final String ALL_TIMES = Expression.quoted("@");

    private final Statements reads;
    private final Recent recent;
    private final Conditions conditions;
    private final int tier;

    Walk(Statements reads, Recent recent, Conditions conditions, int tier) {
        this.reads = reads;
        this.recent = recent;
        this.conditions = conditions;
        this.tier = tier;
    }

    /**
     * The newest hits, in order.
     *
     * @param before only those behind this place of the list
     * @param known whose newest hits need not be looked for again
     */
    List<Hit> newest(Place before, int atMost, Look.Newest known) throws SQLException {
        List<Hit> hits = new ArrayList<>();
        Instant newest = newestBefore(before);
        Place place = before;
        long walked = 0;
        int level = 1;
        if (newest != null && conditions.proofs().isEmpty() && !newest.isBefore(known.from())) {
            known.within(conditions.from(), before, tier).limit(atMost).forEach(hits::add);
            place = new Place(known.from(), 0);
            walked = newest.getEpochSecond() - known.from().getEpochSecond() + 1;
            level = next(Recent.LEVEL, walked, hits.size(), atMost);
            newest = hits.isEmpty() ? newestBefore(place) : place.happenedAt().minusNanos(1);
        }
        while (newest != null && hits.size() < atMost && !isTooEarly(newest)) {
            long seconds = secondsOf(level);
            long span = span(level, newest);
            List<Hit> more = in(conditions.withMarks(mark(level, span)), place, atMost - hits.size());
            hits.addAll(more);
            place = new Place(start(level, span), 0);
            walked += newest.getEpochSecond() - span * seconds + 1;
            level = next(level, walked, hits.size(), atMost);
            newest = more.isEmpty() ? newestBefore(place) : place.happenedAt().minusNanos(1);
        }
        return hits;
    }

    private boolean isTooEarly(Instant at) {
        return conditions.from() != null && at.isBefore(conditions.from());
    }

    /** The longest span in which as many hits are to be expected as are missing, or up to four times as many. */
    private static int next(int level, long walked, int found, int atMost) {
        if (found == 0) return Math.min(level + 2, LONGEST_LEVEL);
        long wanted = 4 * walked * (atMost - found + 3) / found;
        int next = 0;
        while (next < LONGEST_LEVEL && secondsOf(next + 1) <= wanted) next++;
        return Math.min(next, level + 2);
    }

    /** The number of the span of that level in which an instant lies. */
    static long span(int level, Instant at) {
        return Math.floorDiv(at.getEpochSecond(), secondsOf(level));
    }

    /** When the span of that level and number begins. */
    static Instant start(int level, long span) {
        return Instant.ofEpochSecond(span * secondsOf(level));
    }

    /** That what happened in a span is marked with. */
    static String mark(int level, long span) {
        return Expression.quoted("@" + level + ":" + span);
    }

    private static long secondsOf(int level) {
        return SPAN_SECONDS << (2 * level);
    }

    /** A place in the list by time: behind everything that happened later, or at the same time with a higher number. */
    record Place(Instant happenedAt, int number) {
        static final Place TOP = new Place(Instant.parse("9999-01-01T00:00:00Z"), 0);

        /** Whether that hit stands behind this place. */
        boolean isBefore(Hit hit) {
            int byTime = hit.happenedAt().compareTo(happenedAt);
            return byTime < 0 || (byTime == 0 && hit.number().value() < number);
        }

        static Place behind(Hit hit) {
            return new Place(hit.happenedAt(), hit.number().value());
        }
    }

    /** The newest of a few hits; where it is known that there are few, one look at the index does. */
    List<Hit> newestOfFew(Place before, int atMost) throws SQLException {
        return in(conditions.withMarks(ALL_TIMES), before, atMost);
    }

    private @Nullable Instant newestBefore(Place place) throws SQLException {
        if (place.equals(Place.TOP) && recent.newest() != null) return recent.newest();
        List<Instant> newest = reads.rows(
                "select happened_at from searched_incident where (happened_at, incident_number) < (?, ?)"
                        + " order by happened_at desc, incident_number desc limit 1",
                List.of(place.happenedAt(), place.number()),
                row -> instant(row));
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
        return reads.rows(all, parameters, row -> new Hit(tier, instant(row), new IncidentNumber(row.getInt(2))));
    }

    static Instant instant(ResultSet row) throws SQLException {
        return row.getObject(1, OffsetDateTime.class).toInstant();
    }
}
