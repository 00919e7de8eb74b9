package dev.debrief.review.page;

import dev.debrief.document.AttachedFiles;
import dev.debrief.document.MarkdownHtml;
import dev.debrief.people.Person;
import dev.debrief.people.Reader;
import dev.debrief.review.Addendum;
import dev.debrief.review.FiguresText;
import dev.debrief.review.Meeting;
import dev.debrief.review.Review;
import dev.debrief.review.figure.Figures;
import dev.debrief.review.figure.Month;
import dev.debrief.shared.Markdown;
import io.quarkus.qute.RawString;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts the page of a review together. */
@ApplicationScoped
class ReviewPages {
    private final FiguresText text;
    private final Reader reader;

    ReviewPages(FiguresText text, Reader reader) {
        this.text = text;
        this.reader = reader;
    }

    @Transactional
    ReviewPage page(Review review, Map<String, String> typed, Map<String, String> problems) {
        Figures figures = text.of(review);
        Meeting meeting = Meeting.about(review);
        ZoneId zone = reader.zone();
        Agenda agenda = Agenda.of(review, meeting, zone);
        Set<YearMonth> frozen = Review.frozen(review.teamId(), review.month().minusYears(1));
        FiguresView view = new FiguresView(review, figures, frozen);
        return new ReviewPage(
                review.month().toString(),
                Month.inWords(review.month()),
                "/reviews/" + review.month(),
                review.teamId() == null ? "" : "?team=" + review.teamId(),
                "Figures frozen on " + InWords.moment(review.frozenAt(), review.zone()),
                scope(review),
                scopes(review),
                meeting.lead().map(Person::name).orElse(""),
                agenda.decided(),
                agenda.lines().size(),
                signed(meeting, zone),
                Headline.of(figures.repeated()),
                view.main(),
                new RawString(view.flow()),
                new RawString(view.age()),
                view.columns(),
                view.ages(),
                view.groups(),
                IncidentsView.of(review, figures, frozen),
                view.others(),
                view.unknown(),
                agenda,
                Definitions.ALL,
                Addendum.of(review).stream()
                        .map(one -> new ReviewPage.Correction(
                                new RawString(
                                        MarkdownHtml.of(Markdown.of(one.text()), "addendum-", AttachedFiles.NONE)),
                                one.text(),
                                InWords.moment(one.addedAt(), zone),
                                one.addedBy()))
                        .toList(),
                typed,
                problems);
    }

    static String scope(Review review) {
        return review.teamName().isEmpty() ? "All teams" : review.teamName();
    }

    private static List<ReviewPage.Scope> scopes(Review here) {
        return Review.in(here.month()).stream()
                .map(one -> new ReviewPage.Scope(scope(one), one.address(""), one.id() == here.id()))
                .toList();
    }

    private static String signed(Meeting meeting, ZoneId zone) {
        java.time.Instant at = meeting.signedAt();
        return at == null
                ? ""
                : "Signed off on " + InWords.moment(at, zone)
                        + meeting.signedBy().map(by -> " by " + by.name()).orElse("");
    }
}
