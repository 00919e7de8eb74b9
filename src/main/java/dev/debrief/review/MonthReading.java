package dev.debrief.review;

import dev.debrief.review.figure.Asked;
import dev.debrief.review.figure.IncidentFact;
import dev.debrief.review.figure.ItemChange;
import dev.debrief.review.figure.ItemFact;
import dev.debrief.review.figure.ItemStory;
import dev.debrief.review.figure.LeftOutFact;
import dev.debrief.review.figure.MonthFacts;
import dev.debrief.review.figure.PlacedItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells months again: the items from their events in one pass, the incidents from their revisions. The first month asked
 * for is told whole, the others as far as it is compared with them. Needs a transaction.
 */
@ApplicationScoped
class MonthReading {
    /** Factors are looked at this many months back. */
    private static final int WINDOW = 11;

    private final ItemReading items;
    private final IncidentReading incidents;
    private final FactorReading factors;
    private final WritingReading writing;
    private final RecurrenceReading recurrences;
    private final EntityManager entityManager;

    MonthReading(
            ItemReading items,
            IncidentReading incidents,
            FactorReading factors,
            WritingReading writing,
            RecurrenceReading recurrences,
            EntityManager entityManager) {
        this.items = items;
        this.incidents = incidents;
        this.factors = factors;
        this.writing = writing;
        this.recurrences = recurrences;
        this.entityManager = entityManager;
    }

    /** What was answered by items at the end of the main month: row ids of factors by incident. */
    private static final class Told {
        final Map<Asked, List<ItemFact>> facts = new HashMap<>();
        final Map<Integer, Set<String>> answered = new HashMap<>();
    }

    /** That month whole, and the others as far as they are compared with; all told by what each may know. */
    List<MonthFacts> read(Asked main, List<Asked> others) {
        Names names = Names.read(entityManager);
        Told told = tell(main, others);
        List<IncidentThen> window =
                incidents.beganOrWaiting(main, main.month().before(WINDOW).first());
        List<IncidentThen> inMonth =
                window.stream().filter(one -> main.month().has(one.began())).toList();
        FactorReading.Found found = factors.read(main, window, told.answered, names);
        List<MonthFacts> all = new ArrayList<>();
        all.add(new MonthFacts(
                main.month(),
                placed(main, told, names),
                facts(inMonth, names),
                inMonth.stream()
                        .filter(one -> !one.counts())
                        .sorted(java.util.Comparator.comparingInt(IncidentThen::number))
                        .map(one -> new LeftOutFact(one.number(), one.title(), names.team(one.team()), one.isNone()))
                        .toList(),
                writing.read(main.month(), window, names),
                found.factors(),
                found.expiring(),
                recurrences.read(main, inMonth, names)));
        for (Asked other : others) {
            List<IncidentThen> its = incidents.began(other, other.month().first()).stream()
                    .filter(one -> other.month().has(one.began()))
                    .toList();
            all.add(new MonthFacts(
                    other.month(),
                    placed(other, told, names),
                    facts(its, names),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of()));
        }
        return all;
    }

    private Told tell(Asked main, List<Asked> others) {
        List<Asked> all = new ArrayList<>(others);
        all.add(main);
        Told told = new Told();
        all.forEach(one -> told.facts.put(one, new ArrayList<>()));
        Instant end = latest(all.stream().map(one -> one.month().end()).toList());
        Instant known = latest(all.stream().map(Asked::knownAt).toList());
        items.all(end, known, (number, unknownBefore, changes) -> {
            for (Asked one : all) {
                ItemStory.in(one.month(), one.knownAt(), number, unknownBefore, changes)
                        .ifPresent(fact ->
                                Objects.requireNonNull(told.facts.get(one)).add(fact));
            }
            answers(main, changes, told);
        });
        return told;
    }

    private static void answers(Asked main, List<ItemChange> changes, Told told) {
        if (changes.stream().noneMatch(change -> change.field().equals("factors"))) return;
        Instant end = main.month().end();
        Set<String> answered = ItemStory.answeredAt(end, main.knownAt(), changes);
        String incident = ItemStory.valueAt(end, main.knownAt(), changes, "incident");
        if (answered.isEmpty() || incident == null) return;
        told.answered
                .computeIfAbsent(Integer.valueOf(incident.substring("INC-".length())), number -> new HashSet<>())
                .addAll(answered);
    }

    private static Instant latest(List<Instant> instants) {
        return instants.stream().max(Instant::compareTo).orElseThrow();
    }

    private static List<IncidentFact> facts(List<IncidentThen> incidents, Names names) {
        return incidents.stream()
                .filter(IncidentThen::counts)
                .map(one -> one.fact(names.team(one.team())))
                .sorted(java.util.Comparator.comparing(IncidentFact::began).thenComparing(IncidentFact::number))
                .toList();
    }

    private List<PlacedItem> placed(Asked asked, Told told, Names names) {
        List<ItemFact> facts = Objects.requireNonNull(told.facts.get(asked));
        Set<Integer> numbers =
                facts.stream().map(ItemFact::incident).filter(Objects::nonNull).collect(Collectors.toSet());
        Map<Integer, IncidentReading.HeadThen> heads = incidents.heads(numbers, asked.knownAt());
        return facts.stream()
                .map(fact -> {
                    IncidentReading.@Nullable HeadThen head =
                            fact.incident() == null ? null : heads.get(fact.incident());
                    String severity = head == null || head.severity() == null ? "" : head.severity();
                    Long team = fact.team();
                    String itsTeam = team == null
                            ? names.team(head == null ? null : head.team())
                            : names.teams().getOrDefault(team, "a team that is gone");
                    return PlacedItem.of(
                            fact, asked.month(), owner(fact, names), itsTeam, severity, names.rank(severity));
                })
                .toList();
    }

    private static String owner(ItemFact fact, Names names) {
        Long owner = fact.owner();
        if (owner != null) return names.people().getOrDefault(owner, "somebody");
        Long team = fact.team();
        return team == null ? "" : names.teams().getOrDefault(team, "a team that is gone");
    }
}
