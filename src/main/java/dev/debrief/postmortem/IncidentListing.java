package dev.debrief.postmortem;

import dev.debrief.incident.search.Filter;
import dev.debrief.incident.search.Hit;
import dev.debrief.incident.search.KnownNames;
import dev.debrief.incident.search.Names;
import dev.debrief.incident.search.Order;
import dev.debrief.incident.search.SearchQuery;
import dev.debrief.incident.search.SearchReader;
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
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The list of incidents as JSON. */
@ApplicationScoped
class IncidentListing {
    private final IncidentList list;
    private final CountedList countedList;
    private final Names names;
    private final Reader reader;
    private final Clock clock;

    IncidentListing(IncidentList list, CountedList countedList, Names names, Reader reader, Clock clock) {
        this.list = list;
        this.countedList = countedList;
        this.names = names;
        this.reader = reader;
        this.clock = clock;
    }

    /**
     * The parameters of the list; dates are days in the reader's zone or instants as in RFC 3339, {@code q} is what the
     * search field takes, {@code order} is {@code best} or {@code newest}. {@code counted} asks for the incidents that a figure
     * was counted from, as its {@code list} says, and then nothing else narrows.
     */
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
            @QueryParam("order") @Nullable String order,
            @QueryParam("counted") @Nullable String counted,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") int limit) {}

    /**
     * One page.
     *
     * @param after the parameter for the next page; null on the last
     * @param mended words that stand nowhere, and what was searched for instead
     * @param remarks what in {@code q} could not be understood
     */
    record Answer(List<IncidentLine> items, @Nullable String after, Map<String, String> mended, List<String> remarks) {}

    Response answer(Query query) {
        List<Problem.Mistake> mistakes = new ArrayList<>();
        ZoneId zone = reader.zone();
        Instant from = instant(query.from(), "from", zone, mistakes);
        Instant before = instant(query.before(), "before", zone, mistakes);
        if (query.limit() < 1 || query.limit() > 200)
            mistakes.add(new Problem.Mistake("limit", "must be from 1 to 200"));
        if (query.order() != null && !List.of("best", "newest").contains(query.order()))
            mistakes.add(new Problem.Mistake("order", "must be best or newest"));
        if (query.after() != null
                && query.counted() == null
                && Hit.parse(query.after()).isEmpty()) {
            mistakes.add(new Problem.Mistake("after", "is not a key that a page before has given"));
        }
        if (!mistakes.isEmpty())
            return new Problem("This list cannot be read", 400, "Mend the parameters named below.", mistakes)
                    .toResponse();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        if (query.counted() != null) return counted(query, query.counted(), today);
        SearchQuery search = search(query, today, zone).within(from, before);
        Order order = "newest".equals(query.order()) ? Order.NEWEST : Order.BEST;
        IncidentList.Page page = list.page(search, order, query.after(), query.limit(), today);
        return Response.ok(new Answer(
                        page.lines(), page.found().after(), page.found().mended(), search.remarks()))
                .build();
    }

    private Response counted(Query query, String what, LocalDate today) {
        return countedList
                .page(what, query.after(), query.limit(), today)
                .map(page -> Response.ok(new Answer(
                                page.page().lines(), page.page().found().after(), Map.of(), List.of()))
                        .build())
                .orElseGet(() -> Problem.notFound("Nothing is counted that is called so.")
                        .toResponse());
    }

    private SearchQuery search(Query query, LocalDate today, ZoneId zone) {
        String typed = query.words() == null ? "" : query.words();
        KnownNames known = names.forQuery(typed);
        SearchQuery search = SearchReader.read(typed, known, today, zone);
        search = search.exactly(known, Filter.SEVERITY, query.severity());
        search = search.exactly(known, Filter.TYPE, query.type());
        search = search.exactly(known, Filter.TEAM, query.team());
        search = search.exactly(known, Filter.SERVICE, query.service());
        search = search.exactly(known, Filter.STATE, query.state());
        if (query.archived()) search = search.withArchived();
        return query.drills() ? search.withDrills() : search;
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
