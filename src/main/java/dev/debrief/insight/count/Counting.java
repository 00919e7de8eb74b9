package dev.debrief.insight.count;

import java.util.List;

/** Counts everything that was asked for. */
public final class Counting {
    private Counting() {}

    public static Figures of(Facts facts) {
        Question question = facts.question();
        Addresses addresses = new Addresses(question);
        Lengths lengths = new Lengths(facts, addresses);
        IncidentTables incidents = new IncidentTables(facts, addresses);
        ItemTables items = new ItemTables(facts, addresses);
        return new Figures(
                question.days().from(),
                question.days().until(),
                question.before().from(),
                question.today(),
                question.days().zone().getId(),
                facts.asOf(),
                new HeadFigures(facts, addresses, lengths).all(),
                List.of(
                        incidents.overTime(),
                        incidents.bySeverity(),
                        incidents.byType(),
                        lengths.table(),
                        incidents.byFinder(),
                        CategoryTable.of(facts, addresses),
                        items.becoming(),
                        items.ages(),
                        items.byKind(),
                        items.byStrength(),
                        items.byDoer(),
                        incidents.byService(),
                        BudgetTable.of(facts, addresses)));
    }
}
