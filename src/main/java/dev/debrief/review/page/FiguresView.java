package dev.debrief.review.page;

import dev.debrief.review.Review;
import dev.debrief.review.figure.Figures;
import dev.debrief.review.figure.Group;
import dev.debrief.review.figure.Month;
import dev.debrief.review.figure.PostMortems;
import dev.debrief.review.figure.Risks;
import dev.debrief.review.figure.Tally;
import dev.debrief.review.page.ReviewPage.Figure;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The figures of the items as the page shows them: with the month before and the year before in words. */
final class FiguresView {
    private static final int SHOWN = 6;
    private final Review review;
    private final Figures figures;
    private final Set<YearMonth> frozen;
    private final YearMonth month;

    /** @param frozen the months of which there is a review, so that its lists can be opened */
    FiguresView(Review review, Figures figures, Set<YearMonth> frozen) {
        this.frozen = frozen;
        this.review = review;
        this.figures = figures;
        this.month = review.month();
    }

    private String list(String of) {
        return list(month, of);
    }

    private String list(YearMonth its, String of) {
        return "/reviews/" + its + "/items?of=" + of + (review.teamId() == null ? "" : "&team=" + review.teamId());
    }

    private List<String> before(Function<Tally, String> told) {
        List<String> words = new ArrayList<>();
        past(1).ifPresent(past -> words.add(name(month.minusMonths(1)) + " " + told.apply(past.items())));
        past(12).filter(past -> past.items().carriedIn() + past.items().opened() > 0)
                .ifPresent(past -> words.add("a year before " + told.apply(past.items())));
        return words;
    }

    private Optional<Figures.Past> past(int months) {
        String wanted = month.minusMonths(months).toString();
        return figures.before().stream()
                .filter(past -> past.month().equals(wanted))
                .findFirst();
    }

    private static String name(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private Figure figure(String label, String of, Function<Tally, String> told) {
        return new Figure(label, told.apply(figures.items()), before(told), of.isEmpty() ? "" : list(of));
    }

    List<Figure> main() {
        Tally now = figures.items();
        return List.of(
                figure("items opened" + again(now), "opened", tally -> "" + tally.opened()),
                figure("closed, " + now.closedVerified() + " of them verified", "closed", tally -> "" + tally.closed()),
                figure("carried into " + name(month.plusMonths(1)), "carried-out", tally -> "" + tally.carriedOut()),
                figure("closed on time", "on-time", tally -> InWords.percent(tally.onTimePercent())),
                figure("median age of open items", "carried-out", tally -> InWords.days(tally.age())),
                figure("late on " + InWords.day(month.atEndOfMonth()), "late", tally -> "" + tally.late()));
    }

    private static String again(Tally tally) {
        return tally.openedAgain() == 0 ? "" : ", " + tally.openedAgain() + " of them again";
    }

    /** What stands in the second row: smaller, and each with its list where it has one. */
    List<Figure> others() {
        Tally now = figures.items();
        List<Figure> all = new ArrayList<>(List.of(
                figure("Carried in", "carried-in", tally -> "" + tally.carriedIn()),
                figure("Verified in this month", "verified", tally -> "" + tally.verified()),
                figure("Won’t do" + takenOut(now), "wont-do", tally -> "" + tally.wontDo()),
                figure("Completed", "closed", tally -> InWords.percent(tally.completedPercent())),
                figure("Age of open items", "carried-out", tally -> InWords.spread(tally.age())),
                figure("Time to close", "closed", tally -> InWords.spread(tally.timeToClose())),
                figure("Re-dated once", "redated-once", tally -> "" + tally.redatedOnce()),
                figure("Re-dated twice and more", "redated-more", tally -> "" + tally.redatedMore())));
        PostMortems written = figures.postMortems();
        all.add(beside("Post-mortems due", written.due(), BesideTable.POST_MORTEMS, "due"));
        all.add(beside("Post-mortems published", written.published(), BesideTable.POST_MORTEMS, "published"));
        all.add(beside(
                "Published after their day", written.publishedLate(), BesideTable.POST_MORTEMS, "published-late"));
        all.add(beside("Post-mortems late at the end", written.late(), BesideTable.POST_MORTEMS, "late"));
        Risks risks = figures.risks();
        all.add(beside("Factors of twelve months", risks.factors(), BesideTable.FACTORS, ""));
        all.add(beside("Bare factors", risks.bare(), BesideTable.FACTORS, "bare"));
        all.add(beside("Accepted factors", risks.accepted(), BesideTable.FACTORS, "accepted"));
        all.add(beside("Accepted risks that end next month", risks.expiring(), BesideTable.RISKS, ""));
        return all;
    }

    private static String takenOut(Tally tally) {
        return tally.takenOut() == 0 ? "" : ", " + tally.takenOut() + " of them taken out of their post-mortem";
    }

    private Figure beside(String label, int value, BesideTable table, String of) {
        return new Figure(label, "" + value, List.of(), BesideResource.address(review, table, of));
    }

    List<String> unknown() {
        Tally tally = figures.items();
        if (tally.unknown() == 0) return List.of();
        return List.of(
                tally.unknown() + (tally.unknown() == 1 ? " item" : " items")
                        + " came from elsewhere, so that nobody knows how they stood when the month began; "
                        + tally.unknownOpen() + " of them were open at its end. They are in no other figure.",
                list("unknown"));
    }

    List<Charts.Column> columns() {
        List<Charts.Column> columns = new ArrayList<>();
        for (int back = SHOWN - 1; back > 0; back--) {
            YearMonth earlier = month.minusMonths(back);
            past(back).map(past -> column(earlier, past.items())).ifPresent(columns::add);
        }
        columns.add(column(month, figures.items()));
        return columns;
    }

    private Charts.Column column(YearMonth month, Tally tally) {
        return new Charts.Column(
                month.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH),
                tally.opened(),
                tally.closed(),
                tally.carriedOut(),
                frozen.contains(month) ? list(month, "") : "");
    }

    String flow() {
        List<Charts.Column> columns = columns();
        Tally now = figures.items();
        return Charts.flow(
                columns,
                "Action items opened, closed and carried over, "
                        + columns.get(0).name() + " to " + Month.inWords(month),
                name(month) + ": " + now.opened() + " opened, " + now.closed() + " closed, " + now.carriedOut()
                        + " carried over.");
    }

    String age() {
        Tally now = figures.items();
        Tally.AgeBin oldest = now.ages().get(now.ages().size() - 1);
        return Charts.ages(
                now.ages(),
                "Age of the " + now.carriedOut() + " open items on " + InWords.day(month.atEndOfMonth()),
                oldest.open() + " are older than 90 days, " + oldest.late() + " of them late.");
    }

    List<ReviewPage.AgeRow> ages() {
        return figures.items().ages().stream()
                .map(bin -> new ReviewPage.AgeRow(
                        bin.days(),
                        bin.open(),
                        bin.late(),
                        list("age") + "&age=" + encoded(bin.days()),
                        list("age-late") + "&age=" + encoded(bin.days())))
                .toList();
    }

    List<ReviewPage.GroupRow> rows(Group.By by) {
        return figures.by().getOrDefault(by.word(), List.of()).stream()
                .map(group -> row(by, group))
                .toList();
    }

    List<ReviewPage.Grouped> groups() {
        List<ReviewPage.Grouped> all = new ArrayList<>();
        for (Group.By by : Group.By.values()) all.add(new ReviewPage.Grouped(by.word(), "By " + by.word(), rows(by)));
        return all;
    }

    private ReviewPage.GroupRow row(Group.By by, Group group) {
        Tally tally = group.tally();
        return new ReviewPage.GroupRow(
                InWords.orNone(group.name()),
                tally.carriedIn(),
                tally.opened(),
                tally.closed(),
                tally.wontDo(),
                tally.carriedOut(),
                InWords.percent(tally.onTimePercent()),
                tally.late(),
                InWords.days(tally.age()),
                "&by=" + by.word() + "&name=" + encoded(group.name()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
