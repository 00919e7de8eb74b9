package dev.debrief.insight.count;

import dev.debrief.document.figure.Measured;
import dev.debrief.document.figure.TimeTo;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The single numbers, each beside the same of the span before. */
final class HeadFigures {
    private final Facts facts;
    private final Addresses addresses;
    private final Lengths lengths;
    private final ItemPick now;
    private final ItemPick before;

    HeadFigures(Facts facts, Addresses addresses, Lengths lengths) {
        this.facts = facts;
        this.addresses = addresses;
        this.lengths = lengths;
        Question question = facts.question();
        this.now = new ItemPick(question.days(), question.today());
        this.before = new ItemPick(question.before(), question.today());
    }

    List<Figure> all() {
        List<Figure> figures = new ArrayList<>();
        figures.add(incidents("incidents", "incidents", one -> true, "Incidents that began in the span."));
        for (TimeTo timeTo : TimeTo.values()) figures.add(time(timeTo));
        figures.add(incidents(
                "came-back",
                "came back",
                one -> !one.cameBack().isEmpty(),
                "Incidents of the span that somebody marked as the return of a factor of an earlier incident."));
        figures.add(length(
                "time-to-publish",
                "median time to publish",
                lengths.publishing(),
                addresses.incidents(new Pick("measured", IncidentPick.PUBLISH)),
                "From the end of an incident to its published post-mortem, over the incidents of the span."));
        figures.add(completed());
        figures.add(onTime());
        figures.add(doing());
        return figures;
    }

    private Figure incidents(String key, String title, Predicate<IncidentFacts> test, String how) {
        long count = count(facts.question().days(), test);
        return new Figure(
                key,
                title,
                Unit.COUNT,
                count,
                count(facts.question().before(), test),
                (int) count,
                "",
                count == 0 ? "" : addresses.incidents(Pick.of(key)),
                how,
                List.of());
    }

    private long count(Days days, Predicate<IncidentFacts> test) {
        return facts.during(days).stream().filter(test).count();
    }

    private Figure time(TimeTo timeTo) {
        return length(
                "time-to-" + timeTo.verb(),
                "median time to " + timeTo.verb(),
                lengths.of(timeTo),
                addresses.incidents(new Pick("measured", timeTo.verb())),
                "From the start of an incident to the instant at which it was "
                        + timeTo.end().word() + ".");
    }

    private static Figure length(String key, String title, Lengths.Length length, String list, String how) {
        return new Figure(
                key,
                title,
                Unit.SECONDS,
                length.median(),
                length.medianBefore(),
                length.counted(),
                length.note(),
                length.counted() == 0 ? "" : list,
                how,
                length.leftOut());
    }

    private Figure completed() {
        return rate(
                "completed",
                "of the items made are done",
                "made-done",
                "made-counted",
                "Of the items that were made in the span, those that are done or verified by now. Items that will not be done"
                        + " count on neither side.",
                List.of(leftOut("made-refused", "won\u2019t do")));
    }

    private Figure onTime() {
        return rate(
                "on-time",
                "done by their date",
                "on-time",
                "due",
                "Of the items whose due date lies in the span and has passed, those that were done on that day or before it,"
                        + " in the zone of this page. An item that is still open after its date counts as not on time.",
                List.of(
                        leftOut("due-refused", "won\u2019t do"),
                        leftOut("due-unknown", "done at a time that nobody knows"),
                        leftOut("made-without-date", "made in the span without a due date")));
    }

    private Figure rate(String key, String title, String part, String whole, String how, List<LeftOut> leftOut) {
        long some = count(now, part);
        long all = count(now, whole);
        long allBefore = count(before, whole);
        return new Figure(
                key,
                title,
                Unit.PER_MILLE,
                all == 0 ? null : perMille(some, all),
                allBefore == 0 ? null : perMille(count(before, part), allBefore),
                (int) all,
                all == 0 ? "" : some + " of " + all,
                some == 0 ? "" : addresses.items(Pick.of(part)),
                how,
                leftOut);
    }

    private Figure doing() {
        List<Measured> measured = doing(now);
        Lengths.Length length = new Lengths.Length(
                Lengths.spread(measured),
                Lengths.spread(doing(before)),
                Lengths.leftOut(
                        measured,
                        HeadFigures::inWords,
                        why -> addresses.items(new Pick("done-left-out", IncidentPick.word(why)))));
        return length(
                "time-to-done",
                "median time to get an item done",
                length,
                addresses.items(Pick.of("done-measured")),
                "From the making of an item to its being done, over the items that were done in the span.");
    }

    private List<Measured> doing(ItemPick pick) {
        return facts.items().stream().filter(pick::isDone).map(ItemFacts::doing).toList();
    }

    private static String inWords(Measured.Why why) {
        return why == Measured.Why.BEFORE_THE_START ? "done before it was made" : "brought in as done";
    }

    private LeftOut leftOut(String figure, String why) {
        return new LeftOut(why, (int) count(now, figure), false, addresses.items(Pick.of(figure)));
    }

    private long count(ItemPick pick, String figure) {
        Predicate<ItemFacts> test = pick.of(Pick.of(figure)).orElseThrow();
        return facts.items().stream().filter(test).count();
    }

    /** Rounded half up. */
    static @Nullable Long perMille(long part, long whole) {
        return whole == 0 ? null : (2000 * part + whole) / (2 * whole);
    }
}
