package dev.debrief.review.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that is talked about: an item, or a factor that nothing is done about.
 *
 * @param item null for a factor
 * @param incident the incident that it comes from; null for an item that stands alone
 * @param factor the row id of the factor; null for an item
 * @param text in Markdown
 * @param about where it comes from, whose it is and when it was due, in words
 * @param owner who has it; empty where nobody has
 * @param reasons why it is talked about, the weightiest first, each a sentence without its full stop
 */
public record AgendaLine(
        @Nullable Integer item,
        @Nullable Integer incident,
        @Nullable String factor,
        String text,
        String about,
        String owner,
        List<String> reasons) {
    /** So many lines at most: what is not talked about stays in the lists. */
    public static final int MOST = 100;

    /** The reason of an item that is done. */
    public static final String TO_VERIFY = "done, and nobody has seen yet whether it works";

    private static final int WORST = 1;

    public AgendaLine {
        reasons = List.copyOf(reasons);
    }

    private record Weighed(AgendaLine line, int weight, int rank, LocalDate due, int number) {}

    /** What let something happen again, what is late, severe, re-dated, to verify, and bare factors, in this order. */
    public static List<AgendaLine> of(MonthFacts facts) {
        Map<Integer, List<String>> cameBack = new LinkedHashMap<>();
        for (MonthFacts.RepeatedFact one : facts.repeated()) {
            for (Repeated.Item item : one.repeated().items())
                cameBack.computeIfAbsent(item.number(), number -> new ArrayList<>())
                        .add("INC-" + one.repeated().incident() + " happened through the same gap");
        }
        Stream<Weighed> items = facts.items().stream()
                .map(item -> ofItem(item, cameBack.getOrDefault(item.fact().number(), List.of()), facts.month()))
                .filter(Objects::nonNull)
                .map(Weighed.class::cast);
        Stream<Weighed> factors = facts.factors().stream()
                .filter(factor -> factor.standing() == FactorFact.Standing.BARE)
                .map(AgendaLine::ofFactor);
        return Stream.concat(items, factors)
                .sorted(Comparator.comparingInt(Weighed::weight)
                        .thenComparingInt(Weighed::rank)
                        .thenComparing(Weighed::due)
                        .thenComparingInt(Weighed::number))
                .limit(MOST)
                .map(Weighed::line)
                .toList();
    }

    private static @Nullable Weighed ofItem(PlacedItem item, List<String> cameBack, Month month) {
        ItemFact fact = item.fact();
        if (!fact.isOpen() && !fact.isToVerify()) return null;
        List<String> reasons = new ArrayList<>(fact.isOpen() ? cameBack : List.of());
        int weight = reasons.isEmpty() ? 9 : 0;
        if (item.isLate()) {
            long days =
                    java.time.temporal.ChronoUnit.DAYS.between(item.dueOn().orElse(month.lastDay()), month.lastDay());
            reasons.add(days < 2 ? "1 day late" : days + " days late");
            weight = Math.min(weight, 1);
        }
        if (fact.isOpen() && item.rank() == WORST) {
            reasons.add("from a " + item.severity());
            weight = Math.min(weight, 2);
        }
        if (fact.isOpen() && fact.redated() > 1) {
            reasons.add("re-dated " + times(fact.redated()));
            weight = Math.min(weight, 3);
        }
        if (fact.isToVerify()) {
            reasons.add(TO_VERIFY);
            weight = Math.min(weight, 4);
        }
        if (weight == 9) return null;
        AgendaLine line =
                new AgendaLine(fact.number(), fact.incident(), null, fact.text(), about(item), item.owner(), reasons);
        return new Weighed(line, weight, item.rank(), item.dueOn().orElse(LocalDate.MAX), fact.number());
    }

    private static String times(int count) {
        return count == 2 ? "twice" : count + " times";
    }

    private static String about(PlacedItem item) {
        ItemFact fact = item.fact();
        List<String> words = new ArrayList<>();
        if (fact.incident() != null) words.add("From INC-" + fact.incident());
        if (!item.owner().isEmpty()) words.add(item.owner());
        if (!item.team().isEmpty() && !item.team().equals(item.owner())) words.add(item.team());
        return String.join(", ", words);
    }

    private static Weighed ofFactor(FactorFact factor) {
        AgendaLine line = new AgendaLine(
                null,
                factor.incident(),
                factor.rowId(),
                factor.text(),
                "A factor of INC-" + factor.incident() + " " + factor.title(),
                "",
                List.of("nothing is done about it, and nobody accepts it"));
        return new Weighed(line, 5, factor.rank(), LocalDate.MAX, factor.incident());
    }
}
