package dev.debrief.insight.similar;

import dev.debrief.incident.Incident;
import dev.debrief.incident.search.AlikeWords;
import dev.debrief.incident.search.AlikeWords.Shared;
import dev.debrief.shared.IncidentNumber;
import dev.debrief.shared.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Finds incidents that are like one. The same question always has the same answer, and few rows are read for it. */
@ApplicationScoped
class Similar {
    static final int MOST = 5;
    private static final int CANDIDATES = 60;

    private final EntityManager entityManager;

    Similar(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** What is known of the incident that others are compared with; the instant is far away where it is not saved. */
    record Own(@Nullable String type, Instant happenedAt) {}

    private record Ranked(Neighbours.Head head, Likeness likeness) {}

    /** The likeliest first. Needs a transaction. */
    List<SimilarIncident> to(Subject subject) {
        Own own = Incident.numbered(new IncidentNumber(subject.number()))
                .map(incident -> new Own(incident.incidentType, incident.happenedAt))
                .orElse(new Own(null, Instant.MAX));
        return entityManager
                .unwrap(Session.class)
                .doReturningWork(connection -> to(new Statements(connection), subject, own));
    }

    static List<SimilarIncident> to(Statements statements, Subject subject, Own own) throws SQLException {
        Neighbours neighbours = new Neighbours(statements);
        Set<Integer> near = neighbours.near(subject.services(), subject.categories());
        Map<Integer, Shared> words = AlikeWords.of(statements, subject.words(), CANDIDATES, near);
        Set<Integer> all = new java.util.HashSet<>(near);
        all.addAll(words.keySet());
        all.remove(subject.number());
        List<Ranked> ranked = new ArrayList<>();
        for (Neighbours.Head head : neighbours.heads(all)) {
            Likeness likeness = likeness(subject, own.type(), head, words.get(head.number()));
            if (likeness.score() >= Likeness.LEAST) ranked.add(new Ranked(head, likeness));
        }
        ranked.sort(Comparator.<Ranked>comparingDouble(one -> -one.likeness().score())
                .thenComparing(one -> -one.head().number()));
        List<Ranked> best = ranked.subList(0, Math.min(MOST, ranked.size()));
        return details(neighbours, subject, own.happenedAt(), best);
    }

    private static Likeness likeness(
            Subject subject, @Nullable String type, Neighbours.Head head, @Nullable Shared shared) {
        return new Likeness(
                shared == null ? List.of() : shared.shown(),
                shared == null ? 0 : shared.weight(),
                head.services().stream()
                        .filter(name -> has(subject.services(), name))
                        .toList(),
                head.categories().stream()
                        .filter(name -> has(subject.categories(), name))
                        .toList(),
                type != null && Objects.equals(type, head.type()));
    }

    private static boolean has(List<String> small, String name) {
        return small.contains(name.toLowerCase(Locale.ROOT));
    }

    private static List<SimilarIncident> details(
            Neighbours neighbours, Subject subject, Instant happenedAt, List<Ranked> best) throws SQLException {
        List<Integer> numbers = best.stream().map(one -> one.head().number()).toList();
        Map<Integer, Neighbours.Items> items = neighbours.items(numbers);
        Map<Integer, List<SimilarIncident.Factor>> factors = neighbours.factors(numbers);
        List<SimilarIncident> similar = new ArrayList<>();
        for (Ranked one : best) {
            int number = one.head().number();
            Neighbours.Items of = items.getOrDefault(number, Neighbours.Items.NONE);
            similar.add(new SimilarIncident(
                    number,
                    one.head().title(),
                    one.head().happenedAt(),
                    one.likeness(),
                    of.open(),
                    of.done(),
                    of.refused(),
                    likeliestFirst(subject, one.likeness(), factors.getOrDefault(number, List.of())),
                    !one.head().happenedAt().isAfter(happenedAt)));
        }
        return similar;
    }

    /** The factor that shares most words with what is compared, or its category. */
    private static List<SimilarIncident.Factor> likeliestFirst(
            Subject subject, Likeness likeness, List<SimilarIncident.Factor> factors) {
        List<SimilarIncident.Factor> sorted = new ArrayList<>(factors);
        sorted.sort(Comparator.comparingInt((SimilarIncident.Factor factor) -> -points(subject, likeness, factor)));
        return sorted;
    }

    private static int points(Subject subject, Likeness likeness, SimilarIncident.Factor factor) {
        String text = factor.text().toLowerCase(Locale.ROOT);
        int words = (int) likeness.words().stream()
                .filter(word -> text.contains(word.toLowerCase(Locale.ROOT)))
                .count();
        return words * 2 + (has(subject.categories(), factor.category()) ? 3 : 0);
    }
}
