package dev.debrief.insight.count;

import dev.debrief.document.figure.Measured;
import dev.debrief.insight.count.Table.Cell;
import dev.debrief.insight.count.Table.Column;
import dev.debrief.insight.count.Table.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** How much of the time that a service may be away has been used. */
final class BudgetTable {
    private BudgetTable() {}

    static Table of(Facts facts, Addresses addresses) {
        List<Row> rows = new ArrayList<>();
        for (Names.Target target : facts.names().targets()) rows.add(row(facts, addresses, target));
        return new Table(
                "budget",
                "Error budgets",
                Table.Shape.BUDGET,
                "Service",
                "The time that a service may be away by its target, and how much of it incidents have used: from the start to"
                        + " the mitigation, or to the end where no mitigation is known, within the days of the target that end"
                        + " with the span. What happened at the same time counts once. Where an instant is missing the incident"
                        + " is left out, so that the budget may be used up further than is shown.",
                List.of(
                        new Column("used", "Used", Unit.SECONDS),
                        new Column("allowed", "Allowed", Unit.SECONDS),
                        new Column("share", "Share", Unit.PER_MILLE),
                        new Column("incidents", "Incidents", Unit.COUNT)),
                rows,
                List.of());
    }

    private static Row row(Facts facts, Addresses addresses, Names.Target target) {
        Days window = window(facts.question(), target);
        Instant until = until(facts, window);
        List<Outage> outages = of(facts.outages(), target.service());
        long used = Outage.seconds(outages, window.start(), until);
        String id = String.valueOf(target.service());
        long counted = outages.stream()
                .filter(outage -> outage.touches(window.start(), until))
                .count();
        List<LeftOut> leftOut = new ArrayList<>();
        for (Measured.Why why : EnumSet.allOf(Measured.Why.class)) {
            int count = (int) outages.stream()
                    .filter(outage -> outage.length() instanceof Measured.LeftOut out && out.why() == why)
                    .count();
            leftOut.add(new LeftOut(
                    why.words(),
                    count,
                    why.isImpossible(),
                    addresses.incidents(new Pick("outage-left-out", id + "/" + IncidentPick.word(why)))));
        }
        return new Row(
                id,
                facts.names().services().getOrDefault(target.service(), id) + ", " + percent(target) + " in "
                        + target.days() + " days",
                List.of(
                        Cell.of(used),
                        Cell.of(target.allowed()),
                        Cell.of(HeadFigures.perMille(used, target.allowed())),
                        Cell.of(counted, addresses.incidents(new Pick("outage", id)))),
                leftOut);
    }

    /** The days of a target that end with the span. */
    static Days window(Question question, Names.Target target) {
        return new Days(
                question.days().until().minusDays(target.days()),
                question.days().until(),
                question.days().zone());
    }

    /** Nothing of the future is used. */
    static Instant until(Facts facts, Days window) {
        return window.end().isBefore(facts.asOf()) ? window.end() : facts.asOf();
    }

    private static List<Outage> of(List<Outage> outages, long service) {
        return outages.stream().filter(outage -> outage.service() == service).toList();
    }

    private static String percent(Names.Target target) {
        String text = java.math.BigDecimal.valueOf(target.perMillion(), 4)
                .stripTrailingZeros()
                .toPlainString();
        return text + " %";
    }
}
