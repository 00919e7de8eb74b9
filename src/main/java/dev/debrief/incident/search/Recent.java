package dev.debrief.incident.search;

import dev.debrief.shared.Statements;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The newest months of what there is. What is frequent has enough hits there, so that the index need not put together all
 * the others only to say that they are many.
 *
 * @param mark a {@code tsquery} on the marks of an incident; empty where there is none
 * @param from when they begin
 * @param newest when the newest incident of all happened; null where that is not known or there is none
 */
record Recent(String mark, Instant from, @Nullable Instant newest) {
    /** For what is known to be rare: it is looked for at all times at once. */
    static final Recent UNKNOWN = new Recent("", Instant.MAX, null);

    /** Of this level are spans of nearly half a year. */
    static final int LEVEL = 3;

    static Recent of(Statements reads) throws SQLException {
        List<Instant> newest = reads.rows(
                "select happened_at from searched_incident order by happened_at desc, incident_number desc limit 1",
                List.of(),
                row -> Walk.instant(row));
        return newest.isEmpty() ? UNKNOWN : before(newest.get(0));
    }

    /** The span of that instant, which may just have begun, and the one before it. */
    private static Recent before(Instant newest) {
        long span = Walk.span(LEVEL, newest);
        String mark = LongStream.of(span, span - 1)
                .mapToObj(number -> Walk.mark(LEVEL, number))
                .collect(Collectors.joining("|", "(", ")"));
        return new Recent(mark, Walk.start(LEVEL, span - 1), newest);
    }
}
