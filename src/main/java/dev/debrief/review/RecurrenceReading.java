package dev.debrief.review;

import dev.debrief.review.figure.Asked;
import dev.debrief.review.figure.ItemChange;
import dev.debrief.review.figure.ItemStory;
import dev.debrief.review.figure.MonthFacts.RepeatedFact;
import dev.debrief.review.figure.Repeated;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the incidents of a month that happened through a gap which an open action item was meant to close. */
@ApplicationScoped
class RecurrenceReading {
    private static final String MARKED = """
            select incident_number as incident, earlier_number as earlier, factor_row_id as factor from recurrence
             where incident_number in :numbers and marked_at <= :known order by incident_number, earlier_number, id""";

    private final ItemReading items;
    private final EntityManager entityManager;

    RecurrenceReading(ItemReading items, EntityManager entityManager) {
        this.items = items;
        this.entityManager = entityManager;
    }

    private record Marked(int incident, int earlier, String factor) {}

    List<RepeatedFact> read(Asked asked, List<IncidentThen> inMonth, Names names) {
        Map<Integer, IncidentThen> byNumber = inMonth.stream()
                .filter(IncidentThen::counts)
                .collect(Collectors.toMap(IncidentThen::number, Function.identity()));
        List<Marked> marked = marked(byNumber.keySet(), asked.knownAt());
        Set<Integer> earlier = marked.stream().map(Marked::earlier).collect(Collectors.toSet());
        Map<Integer, List<ItemChange>> changes = new TreeMap<>();
        items.of(earlier, asked.month().end(), asked.knownAt(), (number, unknown, its) -> changes.put(number, its));
        List<RepeatedFact> found = new ArrayList<>();
        for (Marked one : marked) {
            IncidentThen incident = Objects.requireNonNull(byNumber.get(one.incident));
            List<Integer> open = changes.entrySet().stream()
                    .filter(item -> wasMeantToPrevent(item.getValue(), one, incident.began(), asked.knownAt()))
                    .map(Map.Entry::getKey)
                    .toList();
            if (open.isEmpty()) continue;
            List<Repeated.Item> itsItems = open.stream()
                    .map(number -> new Repeated.Item(
                            number,
                            Objects.requireNonNullElse(
                                    ItemStory.valueAt(
                                            asked.month().end(),
                                            asked.knownAt(),
                                            Objects.requireNonNull(changes.get(number)),
                                            "text"),
                                    "")))
                    .toList();
            Repeated repeated = new Repeated(
                    one.incident, incident.title(), incident.seconds().get("MTTR"), one.earlier, one.factor, itsItems);
            found.add(new RepeatedFact(repeated, teams(asked, incident, open, changes, names)));
        }
        return found.stream()
                .sorted(Comparator.comparingInt(one -> one.repeated().incident()))
                .toList();
    }

    private static boolean wasMeantToPrevent(List<ItemChange> item, Marked marked, Instant began, Instant knownAt) {
        String incident = ItemStory.valueAt(began, knownAt, item, "incident");
        if (!("INC-" + marked.earlier).equals(incident) || !ItemStory.isOpenAt(began, knownAt, item)) return false;
        return marked.factor.isEmpty()
                || ItemStory.answeredAt(began, knownAt, item).contains(marked.factor);
    }

    private static List<String> teams(
            Asked asked,
            IncidentThen incident,
            List<Integer> open,
            Map<Integer, List<ItemChange>> changes,
            Names names) {
        Stream<String> ofItems = open.stream()
                .map(number -> ItemStory.valueAt(
                        asked.month().end(), asked.knownAt(), Objects.requireNonNull(changes.get(number)), "team"))
                .filter(Objects::nonNull)
                .map(id -> names.teams().getOrDefault(Long.valueOf(id), ""));
        return Stream.concat(Stream.of(names.team(incident.team())), ofItems)
                .distinct()
                .toList();
    }

    private List<Marked> marked(Set<Integer> incidents, Instant known) {
        if (incidents.isEmpty()) return List.of();
        List<?> rows = entityManager
                .createNativeQuery(MARKED, Tuple.class)
                .setParameter("numbers", incidents)
                .setParameter("known", Timestamp.from(known))
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Marked(
                        ((Number) row.get("incident")).intValue(),
                        ((Number) row.get("earlier")).intValue(),
                        row.get("factor", String.class)))
                .toList();
    }
}
