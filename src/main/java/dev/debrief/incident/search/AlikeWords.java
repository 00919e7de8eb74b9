package dev.debrief.incident.search;

import dev.debrief.shared.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/**
 * Which incidents share telling words in their title, summary or causes. For each word a bounded number of incidents is
 * read, so that it takes as long among many incidents as among few; a word that more have than that says little.
 */
@ApplicationScoped
public class AlikeWords {
    /** A word that stands in more incidents counts as frequent. */
    static final int FREQUENT = 120;

    private static final String FEW = "set local enable_seqscan = off";

    private static final String WITH_EACH = """
            select w.place, x.incident_number
              from unnest(?::text[]) with ordinality w(query, place)
             cross join lateral (
                   select s.incident_number from searched_incident s where s.words @@ w.query::tsquery limit ?) x""";

    private static final String IN_THESE = """
            select w.place, s.incident_number
              from unnest(?::text[]) with ordinality w(query, place)
              join searched_incident s on s.incident_number = any(?) and s.words @@ w.query::tsquery""";

    private final EntityManager entityManager;

    AlikeWords(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * What is shared with one incident.
     *
     * @param shown the words as they were written, those that say most first
     * @param weight the more and the rarer the words, the greater
     */
    public record Shared(List<String> shown, double weight) {}

    private record Place(int place, int incident) {}

    /** By number: those that share most, at most so many, and what is shared with all of the others that are named too. */
    public Map<Integer, Shared> of(TellingWords telling, int most, Collection<Integer> others) {
        if (telling.isEmpty()) return Map.of();
        return entityManager
                .unwrap(Session.class)
                .doReturningWork(connection -> of(new Statements(connection), telling.words(), most, others));
    }

    private static Map<Integer, Shared> of(
            Statements reads, List<TellingWords.Word> words, int most, Collection<Integer> others) throws SQLException {
        reads.write(FEW, List.of());
        List<String> queries = words.stream().map(AlikeWords::query).toList();
        List<Place> found =
                reads.rows(WITH_EACH, List.of(queries, FREQUENT + 1), row -> new Place(row.getInt(1), row.getInt(2)));
        Map<Integer, Integer> frequency = new HashMap<>();
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
        return Expression.quoted(SearchPlace.TITLE.key(word.key())) + " | "
                + Expression.quoted(SearchPlace.SUMMARY.key(word.key())) + " | "
                + Expression.quoted(SearchPlace.CAUSES.key(word.key()));
    }
}
