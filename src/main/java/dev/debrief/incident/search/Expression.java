package dev.debrief.incident.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Conditions on keys, as a {@code tsquery} of the database. The empty text is no condition. */
final class Expression {
    private Expression() {}

    /**
     * Where all keys of a word stand.
     *
     * @param places only there; anywhere where it is empty
     * @param ways for a word that may stand for others: all of them, by the word that was typed
     */
    static String of(Sought sought, List<SearchPlace> places, Map<String, List<String>> ways) {
        String word = sought.word();
        if (word != null && ways.containsKey(word)) {
            List<String> keys = ways.getOrDefault(word, List.of()).stream()
                    .map(Keys::ofWord)
                    .distinct()
                    .toList();
            return keys.isEmpty() ? any(List.of(Keys.ofWord(word)), places) : any(keys, places);
        }
        return all(sought.stretches().stream()
                .flatMap(stretch -> Keys.toFind(stretch).stream())
                .distinct()
                .map(key -> any(List.of(key), places))
                .toList());
    }

    private static String any(Collection<String> keys, List<SearchPlace> places) {
        Stream<String> inPlaces = places.isEmpty()
                ? keys.stream()
                : keys.stream().flatMap(key -> places.stream().map(place -> place.key(key)));
        return anyOf(inPlaces.toList());
    }

    /** One of these keys. */
    static String anyOf(Collection<String> keys) {
        return keys.stream().map(Expression::quoted).collect(Collectors.joining("|", "(", ")"));
    }

    /** All of these conditions; those that are empty do not count. */
    static String all(Collection<String> conditions) {
        return conditions.stream().filter(each -> !each.isEmpty()).collect(Collectors.joining("&"));
    }

    static String not(String condition) {
        return condition.isEmpty() ? "" : "!(" + condition + ")";
    }

    static String quoted(String key) {
        return "'" + key.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
