package dev.debrief.insight.count;

import dev.debrief.document.figure.Measured;
import dev.debrief.document.figure.TimeTo;
import dev.debrief.insight.count.Table.Cell;
import dev.debrief.insight.count.Table.Column;
import dev.debrief.insight.count.Table.Row;
import dev.debrief.shared.Spread;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How long things took: the middle, the mean and the 90th percentile, with what is left out and why. */
final class Lengths {
    static final List<Column> COLUMNS = List.of(
            new Column("median", "Median", Unit.SECONDS),
            new Column("mean", "Mean", Unit.SECONDS),
            new Column("ninetieth", "9 in 10 within", Unit.SECONDS),
            new Column("counted", "Counted", Unit.COUNT),
            new Column("before", "Median before", Unit.SECONDS));

    private final Facts facts;
    private final Addresses addresses;

    Lengths(Facts facts, Addresses addresses) {
        this.facts = facts;
        this.addresses = addresses;
    }

    /** One length, of the incidents of the span and of the one before. */
    record Length(Optional<Spread> now, Optional<Spread> before, List<LeftOut> leftOut) {
        @Nullable
        Long median() {
            return now.map(Spread::median).orElse(null);
        }

        @Nullable
        Long medianBefore() {
            return before.map(Spread::median).orElse(null);
        }

        int counted() {
            return now.map(Spread::count).orElse(0);
        }

        /** The mean and the 90th percentile in words. */
        String note() {
            return now.map(spread -> "mean " + Unit.SECONDS.inWords(spread.mean()) + ", 9 in 10 within "
                            + Unit.SECONDS.inWords(spread.ninetieth()))
                    .orElse("");
        }
    }

    Table table() {
        List<Row> rows = new ArrayList<>();
        for (TimeTo timeTo : TimeTo.values())
            rows.add(row(timeTo.verb(), "To " + timeTo.verb() + " (" + timeTo.abbreviation() + ")", of(timeTo)));
        return new Table(
                "times",
                "How long incidents took",
                Table.Shape.SPREAD,
                "Time",
                "From the start of an incident to each milestone. The median is the middle one of all incidents; the mean is"
                        + " what MTTD, MTTA, MTTM and MTTR usually mean, and one long incident moves it far. Nine in ten"
                        + " took no longer than the 90th percentile. Where an instant is missing, or lies before the start,"
                        + " the incident is left out; it never counts as zero.",
                COLUMNS,
                rows,
                List.of());
    }

    /** Of one row of the table; cells as its columns. */
    private Row row(String key, String label, Length length) {
        return new Row(
                key,
                label,
                List.of(
                        Cell.of(length.median()),
                        Cell.of(length.now().map(Spread::mean).orElse(null)),
                        Cell.of(length.now().map(Spread::ninetieth).orElse(null)),
                        Cell.of((long) length.counted(), addresses.incidents(new Pick("measured", key))),
                        Cell.of(length.medianBefore())),
                length.leftOut());
    }

    Length of(TimeTo timeTo) {
        return length(timeTo.verb(), one -> one.length(timeTo), Lengths::milestone);
    }

    Length publishing() {
        return length(IncidentPick.PUBLISH, IncidentFacts::publishing, Lengths::publication);
    }

    private Length length(
            String verb, Function<IncidentFacts, Measured> measuring, Function<Measured.Why, String> inWords) {
        List<Measured> now = measured(facts.question().days(), measuring);
        return new Length(
                spread(now),
                spread(measured(facts.question().before(), measuring)),
                leftOut(
                        now,
                        inWords,
                        why -> addresses.incidents(new Pick("left-out", verb + "/" + IncidentPick.word(why)))));
    }

    private List<Measured> measured(Days days, Function<IncidentFacts, Measured> measuring) {
        return facts.during(days).stream().map(measuring).toList();
    }

    static Optional<Spread> spread(List<Measured> lengths) {
        List<Long> seconds = new ArrayList<>();
        for (Measured one : lengths)
            if (one instanceof Measured.Took took) seconds.add(took.length().toSeconds());
        return Spread.of(seconds);
    }

    static List<LeftOut> leftOut(
            List<Measured> lengths, Function<Measured.Why, String> inWords, Function<Measured.Why, String> list) {
        Map<Measured.Why, Integer> counts = new EnumMap<>(Measured.Why.class);
        for (Measured one : lengths) if (one instanceof Measured.LeftOut out) counts.merge(out.why(), 1, Integer::sum);
        return counts.entrySet().stream()
                .map(entry -> new LeftOut(
                        inWords.apply(entry.getKey()),
                        entry.getValue(),
                        entry.getKey().isImpossible(),
                        list.apply(entry.getKey())))
                .toList();
    }

    private static String milestone(Measured.Why why) {
        return why.words();
    }

    private static String publication(Measured.Why why) {
        return switch (why) {
            case START_NOT_KNOWN -> "the end of the incident is not known";
            case END_NOT_KNOWN, NOT_APPLICABLE -> "not published yet";
            case BEFORE_THE_START -> "published before the incident was over";
        };
    }
}
