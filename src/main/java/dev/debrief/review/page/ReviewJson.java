package dev.debrief.review.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.people.Person;
import dev.debrief.review.Addendum;
import dev.debrief.review.AgendaRow;
import dev.debrief.review.DecisionRow;
import dev.debrief.review.FiguresText;
import dev.debrief.review.Meeting;
import dev.debrief.review.Review;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A review for machines.
 *
 * @param team null for everybody
 * @param knownAt what was recorded later is not in it
 * @param signedAt null until then
 */
record ReviewJson(
        String month,
        @Nullable TeamJson team,
        String timeZone,
        Instant knownAt,
        Instant frozenAt,
        JsonNode figures,
        List<LineJson> agenda,
        @Nullable String lead,
        String present,
        String notes,
        @Nullable Instant signedAt,
        @Nullable String signedBy,
        List<AddendumJson> addenda) {
    record TeamJson(long id, String name) {}

    /** @param item {@code AI-58}; null for a factor */
    record LineJson(
            int place,
            @Nullable String item,
            @Nullable String incident,
            String text,
            List<String> reasons,
            @Nullable DecisionJson decision) {}

    /** @param in the team in whose review it was decided; empty where it was in this one */
    record DecisionJson(String decision, String details, String reason, Instant at, String by, String in) {}

    record AddendumJson(String text, Instant at, String by) {}

    static ReviewJson of(Review review, FiguresText text, ObjectMapper json) {
        Meeting meeting = Meeting.about(review);
        Map<Long, DecisionRow> decisions = DecisionRow.of(review);
        Long team = review.teamId();
        return new ReviewJson(
                review.month().toString(),
                team == null ? null : new TeamJson(team, review.teamName()),
                review.zone().getId(),
                review.knownAt(),
                review.frozenAt(),
                json.valueToTree(text.of(review)),
                AgendaRow.of(review).stream()
                        .map(line -> line(line, decisions.get(line.id())))
                        .toList(),
                meeting.lead().map(Person::name).orElse(null),
                meeting.present(),
                meeting.notes(),
                meeting.signedAt(),
                meeting.signedBy().map(Person::name).orElse(null),
                Addendum.of(review).stream()
                        .map(one -> new AddendumJson(one.text(), one.addedAt(), one.addedBy()))
                        .toList());
    }

    private static LineJson line(AgendaRow line, @Nullable DecisionRow decision) {
        return new LineJson(
                line.place(),
                line.item() == null ? null : "AI-" + line.item(),
                line.incident() == null ? null : "INC-" + line.incident(),
                line.text(),
                line.reasons(),
                Optional.ofNullable(decision)
                        .map(one -> new DecisionJson(
                                one.decision(),
                                one.details(),
                                one.reason(),
                                one.decidedAt(),
                                one.decidedBy(),
                                one.decidedIn()))
                        .orElse(null));
    }
}
