package dev.debrief.incident.search;

import dev.debrief.shared.IncidentNumber;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks for.
 *
 * @param words as typed, without the filters
 * @param number the incident whose number was typed, where nothing else was
 * @param from incidents that happened at or after this instant; null for any
 * @param before incidents that happened before this instant; null for any
 * @param remarks what could not be understood and what was done with it, in sentences
 */
public record SearchQuery(
        String words,
        List<Sought> sought,
        Map<Filter, Chosen> chosen,
        Optional<IncidentNumber> number,
        @Nullable Instant from,
        @Nullable Instant before,
        List<String> remarks) {
    /** Nothing is asked for: every incident that is neither archived nor a drill. */
    public static final SearchQuery ALL =
            new SearchQuery("", List.of(), Map.of(), Optional.empty(), null, null, List.of());

    public SearchQuery {
        sought = List.copyOf(sought);
        remarks = List.copyOf(remarks);
    }

    /** With these bounds as well; null bounds nothing. */
    public SearchQuery within(@Nullable Instant notBefore, @Nullable Instant earlier) {
        Instant later = from == null || (notBefore != null && notBefore.isAfter(from)) ? notBefore : from;
        Instant end = before == null || (earlier != null && earlier.isBefore(before)) ? earlier : before;
        return new SearchQuery(words, sought, chosen, number, later, end, remarks);
    }

    /** With the filter set to that name; a name that is not known here finds nothing. Null and blank change nothing. */
    public SearchQuery exactly(KnownNames known, Filter filter, @Nullable String name) {
        if (name == null || name.isBlank()) return this;
        String wanted = name.strip();
        String mark = known.of(filter).stream()
                .filter(named -> named.name().equalsIgnoreCase(wanted))
                .map(KnownNames.Named::mark)
                .findFirst()
                .orElse(filter == Filter.STATE ? wanted : "unknown:" + wanted);
        return with(filter, new Chosen(wanted, List.of(mark)));
    }

    /** Archived incidents as well. */
    public SearchQuery withArchived() {
        Chosen state = chosen.get(Filter.STATE);
        return with(Filter.STATE, new Chosen("any", state == null ? List.of() : state.marks()));
    }

    /** Drills as well. */
    public SearchQuery withDrills() {
        return chosen.containsKey(Filter.DRILLS) ? this : with(Filter.DRILLS, new Chosen("too", List.of()));
    }

    private SearchQuery with(Filter filter, Chosen value) {
        Map<Filter, Chosen> others = new EnumMap<>(Filter.class);
        others.putAll(chosen);
        others.put(filter, value);
        return new SearchQuery(words, sought, others, number, from, before, remarks);
    }

    /** Whether there is a word that has to be there. */
    public boolean hasWords() {
        return sought.stream().anyMatch(each -> !each.isExcluded());
    }

    public boolean isNarrowed() {
        return !sought.isEmpty() || !chosen.isEmpty();
    }

    /** The value of that filter as its control has it; empty where it is not set. */
    public String valueOf(Filter filter) {
        Chosen value = chosen.get(filter);
        return value == null ? "" : value.value();
    }

    /** The filters as they are typed. */
    public String filters() {
        return chosen.entrySet().stream()
                .map(entry -> entry.getKey().typed(entry.getValue().value()))
                .collect(Collectors.joining(" "));
    }

    /** All of it as it is typed; read again it is the same. */
    public String text() {
        return Stream.of(words, filters()).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    List<Sought> wanted() {
        return sought.stream().filter(each -> !each.isExcluded()).toList();
    }

    List<Sought> excluded() {
        return sought.stream().filter(Sought::isExcluded).toList();
    }

    Optional<SearchPlace> in() {
        return SearchPlace.named(valueOf(Filter.IN));
    }
}
