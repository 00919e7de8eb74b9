package dev.debrief.review.page;

import dev.debrief.review.figure.Figures;
import dev.debrief.review.figure.IncidentTally;
import dev.debrief.review.figure.Month;
import dev.debrief.review.page.ReviewPage.IncidentRow;
import dev.debrief.review.page.ReviewPage.Time;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The incidents of a month as the page shows them: medians beside means, and what was left out with the reason. */
final class IncidentsView {
    private IncidentsView() {}

    static ReviewPage.Incidents of(Figures figures) {
        List<IncidentRow> beside = new ArrayList<>(List.of(row("This month", figures.incidents())));
        List<Figures.Past> before = figures.before();
        if (!before.isEmpty()) {
            Figures.Past last = before.get(before.size() - 1);
            beside.add(row(Month.inWords(YearMonth.parse(last.month())), last.incidents()));
            Figures.Past year = before.get(0);
            beside.add(row(Month.inWords(YearMonth.parse(year.month())), year.incidents()));
        }
        return new ReviewPage.Incidents(
                figures.incidents().count(),
                figures.leftOut() == 0
                        ? ""
                        : figures.leftOut()
                                + " more began in this month and count nowhere: drills, duplicates and deleted ones.",
                rows(figures.bySeverity()),
                rows(figures.byType()),
                beside);
    }

    private static List<IncidentRow> rows(List<IncidentTally.Of> all) {
        return all.stream()
                .map(one -> row(InWords.orNone(one.name()), one.tally()))
                .toList();
    }

    private static IncidentRow row(String name, IncidentTally tally) {
        return new IncidentRow(
                name,
                tally.count(),
                tally.times().stream().map(IncidentsView::time).toList());
    }

    private static Time time(IncidentTally.Time time) {
        String why =
                time.leftOut().entrySet().stream().map(IncidentsView::words).collect(Collectors.joining(", "));
        return new Time(InWords.time(time.seconds()), InWords.mean(time.seconds()), why);
    }

    private static String words(Map.Entry<String, Integer> one) {
        return one.getValue() + ": " + one.getKey();
    }
}
