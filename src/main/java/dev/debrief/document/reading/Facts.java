package dev.debrief.document.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The labelled facts of a document; the first that is said of each counts. */
final class Facts {
    private final Map<Fact, String> first = new EnumMap<>(Fact.class);
    private final Map<Fact, List<String>> all = new EnumMap<>(Fact.class);

    void put(Fact fact, String value) {
        String text = value.strip();
        if (Marks.isPlaceholder(text) || text.length() > 2_000) return;
        first.putIfAbsent(fact, text);
        all.computeIfAbsent(fact, any -> new ArrayList<>()).add(text);
    }

    Optional<String> of(Fact fact) {
        return Optional.ofNullable(first.get(fact));
    }

    /** Names that stand apart, in lists or between commas, each once. */
    List<String> names(Fact fact) {
        return all.getOrDefault(fact, List.of()).stream()
                .flatMap(value -> Persons.in(value).stream())
                .distinct()
                .toList();
    }

    /** The zone that the labelled times name themselves. */
    Optional<String> zoneOfTimes() {
        return ZoneFinder.ofEntries(first.entrySet().stream()
                .filter(fact -> fact.getKey().isTime())
                .flatMap(fact -> StampReader.read(Pieces.of(fact.getValue())).stream())
                .flatMap(stamp -> Optional.ofNullable(stamp.zone()).stream())
                .toList());
    }

    boolean isEmpty() {
        return first.isEmpty();
    }
}
