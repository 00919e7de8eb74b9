package dev.debrief.action.risk;

import dev.debrief.document.ActionItem;
import dev.debrief.document.Factor;
import dev.debrief.document.RowId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which factors of a document are dealt with. A factor is answered by an action item that was not refused; otherwise it
 * may be accepted as a risk until a day, after which it is bare again.
 */
public record Coverage(Map<RowId, Standing> standings) {
    /** How one factor stands. */
    public sealed interface Standing {
        /** Whether something is done about it, or somebody accepts it. */
        default boolean isDealtWith() {
            return this instanceof Answered || this instanceof Accepted;
        }
    }

    /** By these items, which are not refused. */
    public record Answered(List<ActionItem> items) implements Standing {
        public Answered {
            items = List.copyOf(items);
        }
    }

    /** By somebody, for a reason, until that day. */
    public record Accepted(String by, String why, LocalDate until) implements Standing {}

    /** It was accepted until that day, which is over. */
    public record Expired(String by, String why, LocalDate until) implements Standing {}

    /** By nothing. */
    public record Bare() implements Standing {}

    /** What somebody accepts, as far as coverage asks. */
    public record Risk(RowId factor, String by, String why, LocalDate until) {
        static Risk of(AcceptedRisk risk) {
            return new Risk(new RowId(risk.factorRowId()), risk.acceptedBy().name(), risk.why(), risk.untilDay());
        }
    }

    /** The same for what is kept. */
    public static Coverage of(
            List<Factor> factors, List<ActionItem> items, Collection<AcceptedRisk> risks, LocalDate today) {
        return with(factors, items, risks.stream().map(Risk::of).toList(), today);
    }

    static Coverage with(List<Factor> factors, List<ActionItem> items, List<Risk> risks, LocalDate today) {
        Map<RowId, Risk> accepted =
                risks.stream().collect(Collectors.toMap(Risk::factor, risk -> risk, (first, second) -> second));
        Map<RowId, Standing> standings = new LinkedHashMap<>();
        for (Factor factor : factors) {
            List<ActionItem> answering = items.stream()
                    .filter(item -> item.state() != ActionItem.State.WONT_DO
                            && item.covers().contains(factor.id()))
                    .toList();
            Risk risk = accepted.get(factor.id());
            standings.put(factor.id(), standing(answering, risk, today));
        }
        return new Coverage(standings);
    }

    private static Standing standing(List<ActionItem> answering, @Nullable Risk risk, LocalDate today) {
        if (!answering.isEmpty()) return new Answered(answering);
        if (risk == null) return new Bare();
        return today.isAfter(risk.until())
                ? new Expired(risk.by(), risk.why(), risk.until())
                : new Accepted(risk.by(), risk.why(), risk.until());
    }

    /** How that factor stands; bare where it is none of the document's. */
    public Standing of(RowId factor) {
        return standings.getOrDefault(factor, new Bare());
    }

    /** The factors that nothing deals with, in the order of the document. */
    public List<RowId> bare() {
        List<RowId> bare = new ArrayList<>();
        standings.forEach((factor, standing) -> {
            if (!standing.isDealtWith()) bare.add(factor);
        });
        return bare;
    }

    /** The factors that somebody accepts today. */
    public Set<RowId> accepted() {
        return standings.entrySet().stream()
                .filter(one -> one.getValue() instanceof Accepted)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** How many are answered by an action item. */
    public int answered() {
        return (int)
                standings.values().stream().filter(Answered.class::isInstance).count();
    }
}
