package dev.debrief.review.figure;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known of one month, from which all its figures are counted.
 *
 * @param leftOut the incidents that began in it and count nowhere
 * @param expiring the accepted risks, of whatever incident, that end in the month after
 */
public record MonthFacts(
        Month month,
        List<PlacedItem> items,
        List<IncidentFact> incidents,
        List<LeftOutFact> leftOut,
        List<PostMortemFact> postMortems,
        List<FactorFact> factors,
        List<RiskFact> expiring,
        List<RepeatedFact> repeated) {
    /** A repetition, and the teams whom it concerns: those of the incident and of the items. */
    public record RepeatedFact(Repeated repeated, List<String> teams) {}

    /** The same for one team; null is everybody. */
    public MonthFacts of(@Nullable String team) {
        if (team == null) return this;
        return new MonthFacts(
                month,
                only(items, PlacedItem::team, team),
                only(incidents, IncidentFact::team, team),
                only(leftOut, LeftOutFact::team, team),
                only(postMortems, PostMortemFact::team, team),
                only(factors, FactorFact::team, team),
                only(expiring, RiskFact::team, team),
                repeated.stream().filter(one -> one.teams().contains(team)).toList());
    }

    private static <T> List<T> only(List<T> all, Function<T, String> teamOf, String team) {
        return all.stream().filter(one -> teamOf.apply(one).equals(team)).toList();
    }

    /** Whether there is nothing to be told. */
    public boolean isEmpty() {
        return items.isEmpty() && incidents.isEmpty() && postMortems.isEmpty() && factors.isEmpty();
    }

    /** What it comes to, beside earlier months. */
    public Figures figures(List<Figures.Past> before) {
        return new Figures(
                Tally.of(items),
                Figures.groups(items),
                IncidentTally.of(incidents),
                Figures.bySeverity(incidents),
                Figures.byType(incidents),
                leftOut.size(),
                new PostMortems(
                        count(postMortems, PostMortemFact::isDue),
                        count(postMortems, PostMortemFact::isPublished),
                        count(postMortems, PostMortemFact::isPublishedLate),
                        count(postMortems, PostMortemFact::isLate)),
                new Risks(
                        factors.size(),
                        count(factors, factor -> factor.standing() == FactorFact.Standing.BARE),
                        count(factors, factor -> factor.standing() == FactorFact.Standing.ACCEPTED),
                        expiring.size()),
                repeated.stream().map(RepeatedFact::repeated).toList(),
                before);
    }

    /** What it comes to as an earlier month. */
    public Figures.Past past() {
        return new Figures.Past(month.toString(), Tally.of(items), IncidentTally.of(incidents));
    }

    private static <T> int count(Collection<T> all, Predicate<T> wanted) {
        return (int) all.stream().filter(wanted).count();
    }
}
