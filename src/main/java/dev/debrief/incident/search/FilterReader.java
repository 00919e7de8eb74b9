package dev.debrief.incident.search;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads one filter: its name before the colon and what was typed behind it. */
final class FilterReader {
    private static final List<String> STATES = List.of("draft", "published", "archived", "any");
    private static final List<String> DRILLS = List.of("too", "only");

    private final KnownNames names;

    FilterReader(KnownNames names) {
        this.names = names;
    }

    /** What came of it. */
    sealed interface Answer {}

    record Is(Filter filter, Chosen chosen) implements Answer {}

    /** It is no filter, for this reason. */
    record Not(String why) implements Answer {}

    Answer read(String name, String value) {
        String word = value.strip().toLowerCase(Locale.ROOT);
        if (name.equalsIgnoreCase("is")) return is(word);
        Optional<Filter> filter = Filter.named(name);
        if (filter.isEmpty()) {
            String known = Arrays.stream(Filter.values()).map(Filter::word).collect(Collectors.joining(", "));
            return new Not("There is no filter “" + name + ":”. Filters are " + known + " and is.");
        }
        return switch (filter.get()) {
            case SEVERITY, TYPE, TEAM, SERVICE, LEAD -> named(filter.get(), value.strip());
            case STATE -> oneOf(Filter.STATE, word, STATES, stateMarks(word));
            case DRILLS -> oneOf(Filter.DRILLS, word, DRILLS, word.equals("only") ? List.of("drill") : List.of());
            case TAG -> tag(value);
            case IN -> place(word);
            case LAST -> span(word);
            case AFTER, BEFORE -> date(filter.get(), value.strip());
        };
    }

    /** {@code is:drill} and {@code is:draft} are other ways to say it. */
    private static Answer is(String word) {
        if (word.equals("drill")) return oneOf(Filter.DRILLS, "only", DRILLS, List.of("drill"));
        if (!word.equals("any") && STATES.contains(word)) return oneOf(Filter.STATE, word, STATES, stateMarks(word));
        return new Not(
                "“is:" + word + "” means nothing here. After “is:” may stand drill, draft, published or archived.");
    }

    /** Any state means archived as well; without it the archived ones stay away. */
    private static List<String> stateMarks(String word) {
        return word.equals("any") ? List.of() : List.of(word);
    }

    private static Answer oneOf(Filter filter, String word, List<String> known, List<String> marks) {
        if (known.contains(word)) return new Is(filter, new Chosen(word, marks));
        return new Not("“" + filter.typed(word) + "” means nothing here. After “" + filter.word() + ":” may stand "
                + String.join(", ", known) + ".");
    }

    private Answer named(Filter filter, String value) {
        Optional<Chosen> meant = names.meant(filter, value);
        if (meant.isPresent()) return new Is(filter, meant.get());
        String some = filter == Filter.LEAD ? "" : names.some(filter);
        return new Not("No " + filter.word() + " is called “" + value + "”."
                + (some.isEmpty() ? "" : " There are, for example, " + some + "."));
    }

    private static Answer tag(String value) {
        return new Is(Filter.TAG, new Chosen(value.strip(), List.of()));
    }

    /** What stands in the index for a tag, in any case. */
    static String tagKey(String tag) {
        return "tag:" + SearchedPart.folded(Stretch.of(tag)).strip().replace(' ', '-');
    }

    private static Answer place(String word) {
        Optional<SearchPlace> place = SearchPlace.named(word);
        if (place.isPresent()) return new Is(Filter.IN, new Chosen(place.get().word(), List.of()));
        String known =
                Arrays.stream(SearchPlace.values()).map(SearchPlace::word).collect(Collectors.joining(", "));
        return new Not("“in:" + word + "” is no part of a post-mortem. After “in:” may stand " + known + ".");
    }

    private static Answer span(String word) {
        Optional<Span> span = Span.named(word);
        if (span.isPresent()) return new Is(Filter.LAST, new Chosen(span.get().word(), List.of()));
        return new Not("“last:" + word + "” means nothing here. After “last:” may stand month, quarter or year.");
    }

    private static Answer date(Filter filter, String value) {
        Optional<LocalDate> day = TypedDate.firstDay(value);
        if (day.isPresent()) return new Is(filter, new Chosen(value, List.of()));
        return new Not("“" + value + "” is no date that “" + filter.word()
                + ":” can read. Write a day, a month or a year: 2026-01-31, 2026-01 or 2026.");
    }
}
