package dev.debrief.review;

import dev.debrief.action.policy.PublicationDue;
import dev.debrief.action.policy.PublicationsDue;
import dev.debrief.review.figure.Month;
import dev.debrief.review.figure.PostMortemFact;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells which post-mortems were due, published and late in a month, by the policy and the calendars of today. */
@ApplicationScoped
class WritingReading {
    private final PublicationsDue publications;

    WritingReading(PublicationsDue publications) {
        this.publications = publications;
    }

    List<PostMortemFact> read(Month month, List<IncidentThen> incidents, Names names) {
        PublicationsDue.Judge judge = publications.judge();
        Instant last = month.end().minusMillis(1);
        List<PostMortemFact> facts = new ArrayList<>();
        for (IncidentThen incident : incidents) {
            Instant resolved = incident.resolved();
            if (!incident.counts()) continue;
            Instant published = incident.publishedAt();
            if (published != null && !published.isBefore(month.end())) published = null;
            LocalDate publishedOn = published == null ? null : month.dayOf(published);
            Optional<PublicationDue> due = resolved == null || !resolved.isBefore(month.end())
                    ? Optional.empty()
                    : judge.judge(
                            incident.number(),
                            incident.severity().isEmpty() ? null : incident.severity(),
                            names.teamId(incident.team()),
                            resolved,
                            published,
                            last);
            boolean isPublished = published != null && month.has(published);
            boolean isDue = due.filter(one -> YearMonth.from(one.day()).equals(month.month()))
                    .isPresent();
            boolean isBehind = due.filter(PublicationDue::isLate).isPresent();
            if (!isDue && !isPublished && !(isBehind && published == null)) continue;
            facts.add(new PostMortemFact(
                    incident.number(),
                    incident.title(),
                    names.team(incident.team()),
                    due.map(PublicationDue::day).orElse(null),
                    publishedOn,
                    isDue,
                    isPublished,
                    isPublished && isBehind,
                    published == null && isBehind));
        }
        return facts;
    }
}
