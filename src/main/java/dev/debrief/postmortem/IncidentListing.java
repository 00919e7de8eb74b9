package dev.debrief.postmortem;

import dev.debrief.people.Reader;
import dev.debrief.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The list of incidents as JSON. */
@ApplicationScoped
class IncidentListing {
    private final IncidentList list;
    private final Reader reader;
    private final Clock clock;

    IncidentListing(IncidentList list, Reader reader, Clock clock) {
        this.list = list;
        this.reader = reader;
        this.clock = clock;
    }

    /** The parameters of the list; dates are days in the reader's zone or instants as in RFC 3339. */
    record Query(
            @QueryParam("q") @Nullable String words,
            @QueryParam("severity") @Nullable String severity,
            @QueryParam("type") @Nullable String type,
            @QueryParam("state") @Nullable String state,
            @QueryParam("team") @Nullable String team,
            @QueryParam("service") @Nullable String service,
            @QueryParam("from") @Nullable String from,
            @QueryParam("before") @Nullable String before,
            @QueryParam("drills") boolean drills,
            @QueryParam("archived") boolean archived,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") int limit) {}

    Response answer(Query query) {
        List<Problem.Mistake> mistakes = new ArrayList<>();
        ZoneId zone = reader.zone();
        Instant from = instant(query.from(), "from", zone, mistakes);
        Instant before = instant(query.before(), "before", zone, mistakes);
        if (query.limit() < 1 || query.limit() > 200)
            mistakes.add(new Problem.Mistake("limit", "must be from 1 to 200"));
        if (query.after() != null && ListKey.parse(query.after()) == null) {
            mistakes.add(new Problem.Mistake("after", "is not a key that a page before has given"));
        }
        if (!mistakes.isEmpty())
            return new Problem("This list cannot be read", 400, "Mend the parameters named below.", mistakes)
                    .toResponse();
        IncidentFilter filter = new IncidentFilter(
                query.words(),
                query.severity(),
                query.type(),
                query.state(),
                query.team(),
                query.service(),
                from,
                before,
                query.drills(),
                query.archived() || "archived".equals(query.state()));
        return Response.ok(list.page(filter, query.after(), query.limit(), LocalDate.ofInstant(clock.instant(), zone)))
                .build();
    }

    private static @Nullable Instant instant(
            @Nullable String text, String name, ZoneId zone, List<Problem.Mistake> mistakes) {
        if (text == null || text.isBlank()) return null;
        try {
            return text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay(zone).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            mistakes.add(new Problem.Mistake(
                    name,
                    "“" + text + "” is neither a day such as 2024-06-21 nor an instant such as 2024-06-21T03:09:00Z"));
            return null;
        }
    }
}
