package dev.debrief.review.page;

import dev.debrief.review.Review;
import dev.debrief.review.figure.Figures;
import dev.debrief.review.figure.IncidentTally;
import dev.debrief.review.figure.Month;
import dev.debrief.review.page.ReviewPage.IncidentRow;
import dev.debrief.review.page.ReviewPage.Time;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The incidents of a month as the page shows them: medians beside means, and what was left out with the reason. */
final class IncidentsView {
    private IncidentsView() {}

    /** @param frozen the months of which there is a review, so that their incidents can be opened */
    static ReviewPage.Incidents of(Review review, Figures figures, Set<YearMonth> frozen) {
        List<IncidentRow> beside =
                new ArrayList<>(List.of(row("This month", figures.incidents(), list(review, review.month(), ""))));
        List<Figures.Past> before = figures.before();
        if (!before.isEmpty()) {
            Figures.Past last = before.get(before.size() - 1);
            Figures.Past year = before.get(0);
            for (Figures.Past past : List.of(last, year)) {
                YearMonth month = YearMonth.parse(past.month());
                String list = frozen.contains(month) ? list(review, month, "") : "";
                beside.add(row(Month.inWords(month), past.incidents(), list));
            }
        }
        return new ReviewPage.Incidents(
                figures.incidents().count(),
                figures.leftOut() == 0
                        ? ""
                        : figures.leftOut()
                                + " more began in this month and count nowhere: drills, duplicates and deleted ones.",
                BesideResource.address(review, BesideTable.LEFT_OUT, ""),
                rows(review, figures.bySeverity(), "severity"),
                rows(review, figures.byType(), "type"),
                beside);
    }

    private static String list(Review review, YearMonth month, String narrowed) {
        return "/reviews/" + month + "/incidents?of=" + (review.teamId() == null ? "" : "&team=" + review.teamId())
                + narrowed;
    }

    private static List<IncidentRow> rows(Review review, List<IncidentTally.Of> all, String by) {
        return all.stream()
                .map(one -> row(
                        InWords.orNone(one.name()),
                        one.tally(),
                        list(review, review.month(), "&by=" + by + "&name=" + BesideResource.encoded(one.name()))))
                .toList();
    }

    private static IncidentRow row(String name, IncidentTally tally, String list) {
        return new IncidentRow(
                name,
                tally.count(),
                tally.times().stream().map(IncidentsView::time).toList(),
                list);
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
