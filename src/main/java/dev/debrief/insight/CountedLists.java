package dev.debrief.insight;

import dev.debrief.insight.count.IncidentFacts;
import dev.debrief.insight.count.IncidentPick;
import dev.debrief.insight.count.ItemFacts;
import dev.debrief.insight.count.ItemPick;
import dev.debrief.insight.count.Names.Target;
import dev.debrief.insight.count.Outage;
import dev.debrief.insight.count.OutagePick;
import dev.debrief.insight.count.Pick;
import dev.debrief.insight.count.Question;
import dev.debrief.shared.IncidentNumber;
import dev.debrief.shared.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Opens every number to what it was counted from. */
@ApplicationScoped
class CountedLists {
    private final Insights insights;
    private final Clock clock;

    CountedLists(Insights insights, Clock clock) {
        this.insights = insights;
        this.clock = clock;
    }

    Optional<List<IncidentNumber>> incidents(CountedAddress address) {
        return insights.within(rows -> incidents(rows, address, clock.instant()));
    }

    Optional<List<Integer>> items(CountedAddress address) {
        return insights.within(rows -> items(rows, address));
    }

    /** The newest first; empty where nothing is counted that is called so. */
    static Optional<List<IncidentNumber>> incidents(Statements rows, CountedAddress address, Instant now)
            throws SQLException {
        Pick pick = address.pick();
        Question question = address.question();
        if (pick.figure().startsWith("outage")) return Optional.of(outages(rows, question, pick, now));
        Optional<Predicate<IncidentFacts>> test = IncidentPick.of(pick);
        if (test.isEmpty()) return Optional.empty();
        Instant from = question.days().start();
        Instant until = question.days().end();
        return Optional.of(new IncidentReading(rows, Categories.of(rows), question.only(), from, until)
                .read().stream()
                        .filter(test.get())
                        .map(one -> new IncidentNumber(one.number()))
                        .toList());
    }

    private static List<IncidentNumber> outages(Statements rows, Question question, Pick pick, Instant now)
            throws SQLException {
        List<Target> targets = Reading.targets(rows, question);
        Predicate<Outage> test = OutagePick.of(pick, question, targets, now);
        return OutageReading.read(rows, question, targets).stream()
                .filter(test)
                .map(Outage::incident)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .map(IncidentNumber::new)
                .toList();
    }

    /** Empty where nothing is counted that is called so. */
    static Optional<List<Integer>> items(Statements rows, CountedAddress address) throws SQLException {
        Question question = address.question();
        Optional<Predicate<ItemFacts>> test = new ItemPick(question.days(), question.today()).of(address.pick());
        if (test.isEmpty()) return Optional.empty();
        return Optional.of(ItemReading.read(rows, question).stream()
                .filter(test.get())
                .map(ItemFacts::number)
                .toList());
    }
}
