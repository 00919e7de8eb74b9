package dev.debrief.jira.panel;

import dev.debrief.action.Act;
import dev.debrief.action.ActionItems;
import dev.debrief.action.Change;
import dev.debrief.action.Follow;
import dev.debrief.action.ItemDeed;
import dev.debrief.action.ItemEvent;
import dev.debrief.action.ItemField;
import dev.debrief.action.ItemView;
import dev.debrief.action.NoteDeed;
import dev.debrief.action.PlanDeed;
import dev.debrief.document.PlainText;
import dev.debrief.document.When;
import dev.debrief.jira.link.ConflictRow;
import dev.debrief.jira.link.IssueLink;
import dev.debrief.jira.link.IssueLinks;
import dev.debrief.jira.link.Summary;
import dev.debrief.jira.link.Values;
import dev.debrief.jira.link.ValuesInWords;
import dev.debrief.jira.merge.Field;
import dev.debrief.jira.merge.Side;
import dev.debrief.jira.merge.Standing;
import dev.debrief.jira.person.Accounts;
import dev.debrief.people.Person;
import dev.debrief.people.Team;
import dev.debrief.shared.ActionItemNumber;
import dev.debrief.shared.Markdown;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A person decides about a value that gave way: it is taken after all, or left. */
@ApplicationScoped
class Settling {
    private static final HandDone SETTLED = new HandDone.Refused("conflict", "Somebody has decided about it already.");

    private final ActionItems items;
    private final Accounts accounts;
    private final ValuesInWords words;
    private final Clock clock;

    Settling(ActionItems items, Accounts accounts, ValuesInWords words, Clock clock) {
        this.items = items;
        this.accounts = accounts;
        this.words = words;
        this.clock = clock;
    }

    /** The item takes the value, and so does the issue with the next step. */
    @Transactional
    HandDone take(ActionItemNumber item, long conflict, long person) {
        Optional<IssueLink> link = IssueLinks.heldOf(item);
        Optional<ConflictRow> open = link.flatMap(held -> open(held, conflict));
        if (open.isEmpty()) return SETTLED;
        ConflictRow row = open.get();
        ItemView now = items.look(item).orElseThrow();
        Optional<ItemDeed> deed = deed(link.get(), row, now);
        if (deed.isEmpty())
            return new HandDone.Refused(
                    "conflict",
                    "Debrief does not know who that is. Say it in the settings of Jira, or give it away here.");
        Person by = Person.findById(person);
        Act act = Act.now(by, Act.Through.PAGE, clock).because(reason(link.get(), row));
        Change change = items.tell(item, deed.get(), act).orElseThrow();
        if (change instanceof Change.Refused refused) return new HandDone.Refused("conflict", refused.message());
        row.settle(ConflictRow.TAKEN, by, clock.instant());
        if (change instanceof Change.Unchanged) {
            note(item, by, "Taken, and it was so already: " + spoken(link.get(), row) + ".");
            return new HandDone.Made(DoneInWords.LEFT);
        }
        return new HandDone.Made("", act.id());
    }

    /** Both sides stay as they are. */
    @Transactional
    HandDone leave(ActionItemNumber item, long conflict, long person) {
        Optional<IssueLink> link = IssueLinks.heldOf(item);
        Optional<ConflictRow> open = link.flatMap(held -> open(held, conflict));
        if (open.isEmpty()) return SETTLED;
        Person by = Person.findById(person);
        open.get().settle(ConflictRow.LEFT, by, clock.instant());
        note(item, by, "Left as it is: " + spoken(link.get(), open.get()) + ".");
        return new HandDone.Made(DoneInWords.LEFT);
    }

    private static Optional<ConflictRow> open(IssueLink link, long conflict) {
        return ConflictRow.open(link.id()).stream()
                .filter(row -> row.id() == conflict)
                .findFirst();
    }

    private Optional<ItemDeed> deed(IssueLink link, ConflictRow row, ItemView now) {
        String value = row.lost;
        return switch (row.about()) {
            case STATE ->
                Standing.of(value == null ? "" : value).map(Standing::toState).map(Follow::new);
            case DUE ->
                Optional.of(new PlanDeed.Redate(value == null ? When.unsaid() : When.on(LocalDate.parse(value))));
            case SUMMARY -> Optional.of(new PlanDeed.Reword(asItWasWritten(now, value == null ? "" : value)));
            case ASSIGNEE ->
                value == null
                        ? Optional.of(new PlanDeed.GiveTo(null, team(now)))
                        : person(link.site.id(), value).map(person -> new PlanDeed.GiveTo(person, team(now)));
        };
    }

    /** With its marks, where these words stood here before. */
    private static Markdown asItWasWritten(ItemView item, String summary) {
        return ItemEvent.of(item.number().value()).stream()
                .filter(event -> event.field().equals(ItemField.TEXT.word()))
                .map(ItemEvent::was)
                .filter(Objects::nonNull)
                .map(Markdown::of)
                .filter(text -> Summary.of(text).equals(summary))
                .reduce((before, last) -> last)
                .orElseGet(() -> Summary.toMarkdown(summary));
    }

    private Optional<Person> person(long site, String assignee) {
        Optional<Long> here = Values.person(assignee);
        return here.isPresent() ? Person.findByIdOptional(here.get()) : accounts.known(site, assignee);
    }

    private static @Nullable Team team(ItemView item) {
        return item.team() == null ? null : Team.findById(item.team().id());
    }

    private String reason(IssueLink link, ConflictRow row) {
        return "Taken after all: both sides had changed the " + row.about().spoken() + ", and “"
                + words.of(link.site.id(), row.about(), row.kept) + "” was kept";
    }

    private String spoken(IssueLink link, ConflictRow row) {
        Field field = row.about();
        long site = link.site.id();
        return field.spoken() + " “" + words.of(site, field, row.lost) + "” from "
                + Side.of(row.lostSide).spoken() + " gave way to “" + words.of(site, field, row.kept) + "”";
    }

    /** In the item's history, and not told to Jira. */
    private void note(ActionItemNumber item, @Nullable Person by, String words) {
        Markdown text = Markdown.of(PlainText.escape(words));
        items.tell(item, new NoteDeed.Comment(text), Act.now(by, Act.Through.JIRA, clock));
    }
}
