package dev.debrief.review.page;

import dev.debrief.people.Reader;
import dev.debrief.people.Team;
import dev.debrief.review.FiguresText;
import dev.debrief.review.Meeting;
import dev.debrief.review.Review;
import dev.debrief.review.Schedule;
import dev.debrief.review.figure.Figures;
import dev.debrief.review.figure.Month;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the list of reviews. */
@ApplicationScoped
class ReviewsPages {
    private static final int SIZE = 24;

    private final FiguresText text;
    private final Reader reader;
    private final Clock clock;

    ReviewsPages(FiguresText text, Reader reader, Clock clock) {
        this.text = text;
        this.reader = reader;
        this.clock = clock;
    }

    @Transactional
    ReviewsPage page(String teamTyped, String beforeTyped, String typed, String problem) {
        Long team = ReviewsResource.team(teamTyped);
        YearMonth before = Month.parse(beforeTyped).orElse(null);
        List<Review> found = Review.newest(team, before, SIZE + 1);
        List<Review> shown = found.subList(0, Math.min(SIZE, found.size()));
        String more = found.size() > SIZE
                ? "/reviews?before=" + shown.get(SIZE - 1).month() + (team == null ? "" : "&team=" + team)
                : "";
        Set<Long> signed = Meeting.signed(shown);
        return new ReviewsPage(
                shown.stream()
                        .map(review -> line(review, signed.contains(review.id())))
                        .toList(),
                teams(team),
                next(),
                more,
                typed,
                problem,
                reader.mayEdit());
    }

    private String next() {
        Instant now = clock.instant();
        YearMonth month = YearMonth.from(now.atZone(Schedule.now().zone()));
        if (Schedule.freezes(month.minusMonths(1)).isAfter(now)) month = month.minusMonths(1);
        return Month.inWords(month) + " is frozen on " + InWords.moment(Schedule.freezes(month), reader.zone()) + ".";
    }

    private static List<ReviewsPage.Team> teams(@Nullable Long here) {
        List<ReviewsPage.Team> all = new ArrayList<>();
        all.add(new ReviewsPage.Team("All teams", "/reviews", here == null));
        for (Team team : Team.<Team>list("order by lower(name)"))
            all.add(new ReviewsPage.Team(team.name(), "/reviews?team=" + team.id(), here != null && here == team.id()));
        return all;
    }

    private ReviewsPage.Line line(Review review, boolean isSigned) {
        Figures figures = text.of(review);
        return new ReviewsPage.Line(
                Month.inWords(review.month()),
                review.address(""),
                Headline.of(figures.repeated()).bold(),
                figures.items().opened(),
                figures.items().closed(),
                figures.items().carriedOut(),
                InWords.percent(figures.items().onTimePercent()),
                isSigned ? "signed off" : "open");
    }
}
