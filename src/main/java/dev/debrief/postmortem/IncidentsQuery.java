package dev.debrief.postmortem;

import dev.debrief.incident.search.Filter;
import dev.debrief.incident.search.KnownNames;
import dev.debrief.incident.search.SearchQuery;
import dev.debrief.incident.search.SearchReader;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the address of the list asks for: what was typed, and the controls beside it.
 *
 * @param was the filters that the page showed before; a control that differs from it was changed, and so wins over what
 *     is typed
 * @param counted the number elsewhere that these incidents were counted for; then nothing else narrows
 */
public record IncidentsQuery(
        @QueryParam("q") @Nullable String typed,
        @QueryParam("was") @Nullable String was,
        @QueryParam("severity") @Nullable String severity,
        @QueryParam("state") @Nullable String state,
        @QueryParam("type") @Nullable String type,
        @QueryParam("team") @Nullable String team,
        @QueryParam("service") @Nullable String service,
        @QueryParam("lead") @Nullable String lead,
        @QueryParam("tag") @Nullable String tag,
        @QueryParam("in") @Nullable String in,
        @QueryParam("from") @Nullable String from,
        @QueryParam("before") @Nullable String before,
        @QueryParam("last") @Nullable String last,
        @QueryParam("drills") @Nullable String drills,
        @QueryParam("order") @Nullable String order,
        @QueryParam("counted") @Nullable String counted,
        @QueryParam("after") @Nullable String after) {

    /** Typed filters and controls as one query. */
    SearchQuery read(KnownNames names, LocalDate today, ZoneId zone) {
        SearchQuery said = SearchReader.read(typed == null ? "" : typed, names, today, zone);
        SearchQuery before = SearchReader.read(was == null ? "" : was, names, today, zone);
        Map<Filter, String> wanted = new EnumMap<>(Filter.class);
        said.chosen().forEach((filter, value) -> wanted.put(filter, value.value()));
        controls().forEach((filter, value) -> {
            if (value.equals(before.valueOf(filter))) return;
            if (value.isEmpty()) wanted.remove(filter);
            else wanted.put(filter, value);
        });
        Stream<String> filters =
                wanted.entrySet().stream().map(entry -> entry.getKey().typed(entry.getValue()));
        String all = Stream.concat(Stream.of(said.words()), filters).collect(Collectors.joining(" "));
        return SearchReader.read(all, names, today, zone);
    }

    /** What may name a person, for whom names are looked up. */
    String mayNamePeople() {
        return typed + " " + (lead == null || lead.isBlank() ? "" : Filter.LEAD.word());
    }

    private Map<Filter, String> controls() {
        Map<Filter, String> controls = new EnumMap<>(Filter.class);
        put(controls, Filter.SEVERITY, severity);
        put(controls, Filter.STATE, state);
        put(controls, Filter.TYPE, type);
        put(controls, Filter.TEAM, team);
        put(controls, Filter.SERVICE, service);
        put(controls, Filter.LEAD, lead);
        put(controls, Filter.TAG, tag);
        put(controls, Filter.IN, in);
        put(controls, Filter.AFTER, from);
        put(controls, Filter.BEFORE, before);
        put(controls, Filter.LAST, last);
        put(controls, Filter.DRILLS, "true".equals(drills) ? "too" : drills);
        return controls;
    }

    private static void put(Map<Filter, String> controls, Filter filter, @Nullable String value) {
        if (value != null) controls.put(filter, value.strip());
    }
}
