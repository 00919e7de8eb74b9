package dev.debrief.incident.search;

import dev.debrief.shared.Statements;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which incidents share telling words in their title, summary or causes. For each word a bounded number of incidents is
 * read, so that it takes as long among many incidents as among few; a word that more have than that says little.
 */
public final class AlikeWords {
    /** A word that stands in more incidents counts as frequent. */
    static final int FREQUENT = 120;

    private static final String FEW = "set local enable_seqscan = off";

    /**
     * What stands in very many as the database estimates for its own plans. So far above {@link #FREQUENT} that an estimate
     * cannot be wrong about it; to count those would take as long as there are incidents.
     */
    private static final String IN_VERY_MANY = """
            select key from pg_stats, pg_class,
                   unnest(most_common_elems::text::text[], most_common_elem_freqs[:cardinality(most_common_elems::text::text[])])
                       as common(key, share)
             where schemaname = current_schema() and tablename = 'searched_incident' and attname = 'words'
               and pg_class.oid = 'searched_incident'::regclass
               and share * reltuples >= 1000 and key = any(?::text[])""";

    private static final String WITH_EACH = """
            select w.place, x.incident_number
              from unnest(?::text[], ?::int[]) w(query, place)
             cross join lateral (
                   select s.incident_number from searched_incident s where s.words @@ w.query::tsquery limit ?) x""";

    private static final String IN_THESE = """
            select w.place, s.incident_number
              from unnest(?::text[]) with ordinality w(query, place)
              join searched_incident s on s.incident_number = any(?::int[]) and s.words @@ w.query::tsquery""";

    private AlikeWords() {}

    /**
     * What is shared with one incident.
     *
     * @param shown the words as they were written, those that say most first
     * @param weight the more and the rarer the words, the greater
     */
    public record Shared(List<String> shown, double weight) {}

    private record Place(int place, int incident) {}

    /** By number: those that share most, at most so many, and what is shared with all of the others that are named too. */
    public static Map<Integer, Shared> of(Statements reads, TellingWords telling, int most, Collection<Integer> others)
            throws SQLException {
        if (telling.isEmpty()) return Map.of();
        List<TellingWords.Word> words = telling.words();
        reads.write(FEW, List.of());
        List<String> queries = words.stream().map(AlikeWords::query).toList();
        Map<Integer, Integer> frequency = inVeryMany(reads, words);
        List<Integer> places = IntStream.rangeClosed(1, words.size())
                .filter(place -> !frequency.containsKey(place))
                .boxed()
                .toList();
        List<Place> found = reads.rows(
                WITH_EACH,
                List.of(places.stream().map(place -> queries.get(place - 1)).toList(), places, FREQUENT + 1),
                row -> new Place(row.getInt(1), row.getInt(2)));
        for (Place place : found) frequency.merge(place.place(), 1, Integer::sum);
        Map<Integer, Double> weights = new HashMap<>();
        for (Place place : found)
            if (frequency.getOrDefault(place.place(), 0) <= FREQUENT)
                weights.merge(place.incident(), weight(words, frequency, place.place()), Double::sum);
        List<Integer> candidates = new ArrayList<>(weights.keySet());
        candidates.sort(Comparator.<Integer>comparingDouble(number -> -weights.getOrDefault(number, 0.0))
                .thenComparing(Comparator.reverseOrder()));
        List<Integer> looked = new ArrayList<>(candidates.subList(0, Math.min(most, candidates.size())));
        others.stream().filter(number -> !looked.contains(number)).forEach(looked::add);
        return looked.isEmpty() ? Map.of() : shared(reads, words, queries, frequency, looked);
    }

    /** Words that are known to stand in very many, by their place, the first being 1. */
    private static Map<Integer, Integer> inVeryMany(Statements reads, List<TellingWords.Word> words)
            throws SQLException {
        List<String> keys =
                words.stream().flatMap(word -> keys(word).stream()).distinct().toList();
        Set<String> common = Set.copyOf(reads.rows(IN_VERY_MANY, List.of(keys), row -> row.getString(1)));
        Map<Integer, Integer> frequency = new HashMap<>();
        for (int i = 0; i < words.size(); i++)
            if (keys(words.get(i)).stream().anyMatch(common::contains)) frequency.put(i + 1, FREQUENT + 1);
        return frequency;
    }

    private static Map<Integer, Shared> shared(
            Statements reads,
            List<TellingWords.Word> words,
            List<String> queries,
            Map<Integer, Integer> frequency,
            List<Integer> looked)
            throws SQLException {
        Map<Integer, List<Integer>> places = new HashMap<>();
        for (Place place :
                reads.rows(IN_THESE, List.of(queries, looked), row -> new Place(row.getInt(1), row.getInt(2))))
            places.computeIfAbsent(place.incident(), key -> new ArrayList<>()).add(place.place());
        Map<Integer, Shared> shared = new HashMap<>();
        places.forEach((incident, those) -> {
            those.sort(Comparator.<Integer>comparingDouble(place -> -weight(words, frequency, place))
                    .thenComparing(Comparator.naturalOrder()));
            double weight = those.stream()
                    .mapToDouble(place -> weight(words, frequency, place))
                    .sum();
            List<String> shown = those.stream()
                    .map(place -> words.get(place - 1).shown())
                    .distinct()
                    .toList();
            shared.put(incident, new Shared(shown, weight));
        });
        return shared;
    }

    /** Falls with the number of incidents that have the word. */
    private static double weight(List<TellingWords.Word> words, Map<Integer, Integer> frequency, int place) {
        int incidents = frequency.getOrDefault(place, 0);
        double rarity = incidents > FREQUENT ? 0.1 : 1 / Math.log(2 + incidents);
        return words.get(place - 1).weight() * rarity;
    }

    /** In the title, the summary or the causes. */
    private static String query(TellingWords.Word word) {
        return keys(word).stream().map(Expression::quoted).collect(Collectors.joining(" | "));
    }

    private static List<String> keys(TellingWords.Word word) {
        return List.of(
                SearchPlace.TITLE.key(word.key()),
                SearchPlace.SUMMARY.key(word.key()),
                SearchPlace.CAUSES.key(word.key()));
    }
}
