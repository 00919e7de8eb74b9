package dev.debrief.jira.panel;

import dev.debrief.action.ItemView;
import dev.debrief.jira.link.ConflictRow;
import dev.debrief.jira.link.FieldRow;
import dev.debrief.jira.link.IssueLink;
import dev.debrief.jira.link.IssueLinks;
import dev.debrief.jira.link.LinkState;
import dev.debrief.jira.link.ValuesInWords;
import dev.debrief.jira.merge.Field;
import dev.debrief.jira.merge.Side;
import dev.debrief.jira.team.TeamRow;
import dev.debrief.people.Reader;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts together what the page of an item shows of its issue; needs a transaction, and asks nothing of Jira. */
@ApplicationScoped
class IssuePanels {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

    private final IssueMarks marks;
    private final IssueSentences sentences;
    private final ValuesInWords words;
    private final Reader reader;

    IssuePanels(IssueMarks marks, IssueSentences sentences, ValuesInWords words, Reader reader) {
        this.marks = marks;
        this.sentences = sentences;
        this.words = words;
        this.reader = reader;
    }

    @CheckedTemplate(basePath = "jira/panel")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance panel(IssuePanel panel);

        static native TemplateInstance issue(IssuePanel panel, String spoken, String item);
    }

    /** What came before: what was done, or typed and not taken. */
    record Before(String done, String typed, List<FoundIssue> found, Map<String, String> problems) {
        Before {
            found = List.copyOf(found);
        }

        static Before done(String word) {
            return new Before(DoneInWords.said(word), "", List.of(), Map.of());
        }
    }

    /** Empty where the team of the item uses no Jira and it never had an issue. */
    Optional<IssuePanel> of(ItemView item, Before before) {
        List<IssueLink> ever = IssueLinks.everOf(item.number());
        Optional<TeamRow> team = TeamRow.of(item.homeTeam());
        if (ever.isEmpty() && team.isEmpty()) return Optional.empty();
        Optional<IssueLink> link =
                ever.stream().filter(row -> row.state != LinkState.UNLINKED).reduce((newer, elder) -> elder);
        return Optional.of(
                link.map(row -> linked(row, item, before)).orElseGet(() -> without(item, ever, team, before)));
    }

    private IssuePanel without(ItemView item, List<IssueLink> ever, Optional<TeamRow> team, Before before) {
        boolean mayMake = reader.mayEdit() && team.isPresent();
        return new IssuePanel(
                item.number().value(),
                null,
                "",
                sentences.without(item, ever.isEmpty() ? null : ever.get(0), team.orElse(null)),
                team.map(row -> sentences.trouble(row.site, reader.zone())).orElse(""),
                "",
                List.of(),
                List.of(),
                mayMake ? List.of("make", "link") : List.of(),
                ever.isEmpty() ? "Create in Jira" : "Create again",
                before.done(),
                before.typed(),
                before.found(),
                before.problems());
    }

    private IssuePanel linked(IssueLink link, ItemView item, Before before) {
        int number = item.number().value();
        IssueMarks.Known known =
                Objects.requireNonNull(marks.of(List.of(number)).get(number), "it has a link");
        List<IssuePanel.Conflict> conflicts = ConflictRow.open(link.id()).stream()
                .map(row -> conflict(link, row))
                .toList();
        return new IssuePanel(
                number,
                known.mark(),
                status(link),
                sentences.of(link, known.standing(), reader.zone()),
                sentences.trouble(link.site, reader.zone()),
                link.seen.lookedAt == null ? "" : minute(link.seen.lookedAt),
                differences(link, item),
                conflicts,
                reader.mayEdit() ? can(link) : List.of(),
                link.state == LinkState.STOPPED ? "Try again" : "Create again",
                before.done(),
                before.typed(),
                before.found(),
                before.problems());
    }

    private static String status(IssueLink link) {
        if (link.seen.status.isEmpty() || link.isOver()) return "";
        return "“" + link.seen.status + "”, "
                + (link.seen.assignedTo.isEmpty() ? "assigned to nobody" : "assigned to " + link.seen.assignedTo);
    }

    private static List<String> can(IssueLink link) {
        List<String> can = new ArrayList<>();
        if (link.issueId != null) can.add("look");
        if (link.isOver()) can.add("make");
        can.add("link");
        can.add("unlink");
        return can;
    }

    private List<IssuePanel.Difference> differences(IssueLink link, ItemView item) {
        return FieldRow.of(link.id()).entrySet().stream()
                .filter(row -> !row.getValue().why.isEmpty())
                .map(row -> difference(link, item, row.getKey(), row.getValue()))
                .collect(Collectors.toList());
    }

    private IssuePanel.Difference difference(IssueLink link, ItemView item, Field field, FieldRow row) {
        boolean isAssignee = field == Field.ASSIGNEE;
        String here = item.owner() == null ? "nobody" : item.owner().name();
        String there = link.seen.assignedTo.isEmpty() ? "nobody" : link.seen.assignedTo;
        return new IssuePanel.Difference(
                field.spoken(),
                isAssignee ? here : words.of(link.site.id(), field, row.ours),
                isAssignee ? there : words.of(link.site.id(), field, row.theirs),
                row.why);
    }

    private IssuePanel.Conflict conflict(IssueLink link, ConflictRow row) {
        return new IssuePanel.Conflict(
                row.id(),
                row.about().spoken(),
                words.of(link.site.id(), row.about(), row.kept),
                words.of(link.site.id(), row.about(), row.lost),
                Side.of(row.lostSide).spoken(),
                minute(row.since));
    }

    private String minute(Instant at) {
        return MINUTE.format(at.atZone(reader.zone()));
    }
}
