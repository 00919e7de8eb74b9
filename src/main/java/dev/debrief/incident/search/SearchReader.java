package dev.debrief.incident.search;

import dev.debrief.shared.IncidentNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what was typed into the search field. Everything can be read: what is no filter is searched for as words. */
public final class SearchReader {
    /** More is cut off and said. */
    public static final int MOST_WORDS = 20;

    private static final int SHORTEST_OPEN = 3;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final FilterReader filters;
    private final List<String> remarks = new ArrayList<>();
    private final Map<Filter, Chosen> chosen = new EnumMap<>(Filter.class);
    private final List<Sought> sought = new ArrayList<>();
    private final List<String> words = new ArrayList<>();

    private SearchReader(FilterReader filters) {
        this.filters = filters;
    }

    /**
     * The query that was typed.
     *
     * @param today the reader's day, which {@code last:month} counts back from
     * @param zone the reader's zone, in which a day begins
     */
    public static SearchQuery read(String typed, KnownNames names, LocalDate today, ZoneId zone) {
        SearchReader reader = new SearchReader(new FilterReader(names));
        String text = CONTROL.matcher(typed).replaceAll(" ").strip();
        TypedPieces.of(text).forEach(reader::piece);
        reader.openTheLast();
        return reader.query(today, zone);
    }

    private void piece(TypedPieces.Piece piece) {
        if (piece.name().isEmpty() || isExcludedFilter(piece)) {
            seek(piece.typed(), piece.value(), piece);
            return;
        }
        FilterReader.Answer answer = filters.read(piece.name(), piece.value());
        if (answer instanceof FilterReader.Is is) {
            chosen.put(is.filter(), is.chosen());
        } else if (answer instanceof FilterReader.Not not) {
            remarks.add(not.why() + " It was searched for as words.");
            String asWords = piece.name() + " " + piece.value();
            seek(piece.typed(), asWords, piece);
        }
    }

    private boolean isExcludedFilter(TypedPieces.Piece piece) {
        if (!piece.isExcluded()) return false;
        remarks.add("“" + piece.typed() + "”: only words can be excluded, not filters. It was read as words.");
        return true;
    }

    private void seek(String typed, String value, TypedPieces.Piece piece) {
        List<Stretch> stretches = Stretch.of(value);
        if (stretches.isEmpty()) return;
        if (sought.size() == MOST_WORDS) {
            remarks.add("Only the first " + MOST_WORDS + " words were searched for.");
        }
        if (sought.size() >= MOST_WORDS) return;
        boolean goesOn = !piece.isQuoted() && value.endsWith("*");
        sought.add(new Sought(value, stretches, piece.isQuoted(), piece.isExcluded(), goesOn));
        words.add(typed);
    }

    /** The last word may be half typed. */
    private void openTheLast() {
        if (sought.isEmpty()) return;
        Sought last = sought.get(sought.size() - 1);
        String word = last.word();
        if (word == null || last.isExcluded() || word.length() < SHORTEST_OPEN) return;
        if (word.codePoints().allMatch(Character::isLetter)) sought.set(sought.size() - 1, last.open());
    }

    private SearchQuery query(LocalDate today, ZoneId zone) {
        Optional<IncidentNumber> number =
                sought.size() == 1 ? IncidentNumber.parse(sought.get(0).typed()) : Optional.empty();
        return new SearchQuery(
                words.stream().collect(Collectors.joining(" ")),
                sought,
                chosen,
                number,
                from(today, zone),
                start(chosen.get(Filter.BEFORE), zone),
                remarks.stream().distinct().toList());
    }

    private @Nullable Instant from(LocalDate today, ZoneId zone) {
        Chosen last = chosen.get(Filter.LAST);
        Instant after = start(chosen.get(Filter.AFTER), zone);
        if (last == null) return after;
        Instant within = Span.named(last.value())
                .map(span -> span.before(today).atStartOfDay(zone).toInstant())
                .orElse(Instant.MIN);
        return after == null || after.isBefore(within) ? within : after;
    }

    private static @Nullable Instant start(@Nullable Chosen day, ZoneId zone) {
        if (day == null) return null;
        return TypedDate.firstDay(day.value())
                .map(first -> first.atStartOfDay(zone).toInstant())
                .orElse(null);
    }
}
