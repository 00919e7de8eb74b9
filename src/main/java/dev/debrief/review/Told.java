package dev.debrief.review;

import dev.debrief.document.MarkdownHtml;
import dev.debrief.people.Person;
import dev.debrief.review.figure.Month;
import dev.debrief.shared.Markdown;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is told of a review that was signed off, and to whom: its lead, and whoever has something of its agenda. */
@ApplicationScoped
public class Told {
    private final EntityManager entityManager;

    Told(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** A line of the agenda with its decision, in plain words; the path is that of the item or the incident. */
    public record Line(String name, String path, String text, String decision) {}

    /** Everything that is said of a review. */
    public record Words(String month, String team, String path, List<Line> lines) {
        /** {@code Review of October 2026}, with the team where there is one. */
        public String title() {
            return "Review of " + month + (team.isEmpty() ? "" : ", " + team);
        }
    }

    /** What is said of it. Needs a transaction. */
    public Words words(Review review) {
        Map<Long, DecisionRow> decisions = DecisionRow.of(review);
        List<Line> lines = AgendaRow.of(review).stream()
                .map(row -> line(row, Optional.ofNullable(decisions.get(row.id()))))
                .toList();
        return new Words(Month.inWords(review.month()), review.teamName(), review.address(""), lines);
    }

    private static Line line(AgendaRow row, Optional<DecisionRow> decision) {
        return new Line(
                row.itemNumber == null ? "INC-" + row.incidentNumber : "AI-" + row.itemNumber,
                row.itemNumber == null ? "/incidents/" + row.incidentNumber : "/actions/" + row.itemNumber,
                MarkdownHtml.words(Markdown.of(row.text)),
                decision.map(one -> (one.choice().told() + " " + one.details()).strip()
                                + (one.decidedIn().isEmpty() ? "" : ", in the review of " + one.decidedIn()))
                        .orElse("No decision"));
    }

    /** Who is told, each once: people who are here and have an address. Needs a transaction. */
    public List<Person> concerned(Review review) {
        List<Integer> items = AgendaRow.of(review).stream()
                .flatMap(row -> java.util.stream.Stream.ofNullable(row.itemNumber))
                .toList();
        List<Person> people = new ArrayList<>();
        Meeting.about(review).lead().ifPresent(people::add);
        if (!items.isEmpty())
            people.addAll(entityManager
                    .createQuery(
                            "select distinct a.owner from ActionItemRow a where a.number in :items and a.owner is not null",
                            Person.class)
                    .setParameter("items", items)
                    .getResultList());
        return people.stream()
                .filter(person -> !person.isDeactivated() && person.email().isPresent())
                .collect(Collectors.toMap(Person::id, person -> person, (one, same) -> one, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }
}
