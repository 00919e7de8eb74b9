package dev.debrief.jira;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.debrief.HeldClock;
import dev.debrief.action.Act;
import dev.debrief.action.ActionItems;
import dev.debrief.action.Change;
import dev.debrief.action.ItemDeed;
import dev.debrief.action.ItemEvent;
import dev.debrief.action.ItemView;
import dev.debrief.action.NewItem;
import dev.debrief.action.PlanDeed;
import dev.debrief.action.StateDeed;
import dev.debrief.document.When;
import dev.debrief.people.Person;
import dev.debrief.people.Team;
import dev.debrief.shared.ActionItemNumber;
import dev.debrief.shared.Markdown;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What tests need of action items and of tables, made the short way. */
abstract class ItemScene {
    @Inject
    ActionItems items;

    @Inject
    EntityManager entities;

    @Inject
    HeldClock clock;

    @Transactional
    public long team(String name) {
        sql("insert into team (name) values ('" + name + "')");
        return Long.parseLong(ask("select id from team where name = '" + name + "'"));
    }

    @Transactional
    public ActionItemNumber itemOf(long team, String text) {
        ActionItemNumber item = item(text, null, null);
        tell(item, new PlanDeed.GiveTo(null, Team.findById(team)));
        return item;
    }

    /** Answers its number. */
    @Transactional
    public int incident(String title) {
        String number = ask("insert into incident (number, title, time_zone, revision, created_at, happened_at)"
                + " values (nextval('incident_number'), '" + title + "', 'UTC', 1, now(), now()) returning number");
        return Integer.parseInt(number);
    }

    @Transactional
    public void publish(int incident, long by) {
        sql("update incident set published_at = timestamptz '2100-01-01Z', published_by = " + by + " where number = "
                + incident);
    }

    @Transactional
    public void redate(ActionItemNumber item, String day) {
        tell(item, new PlanDeed.Redate(When.on(LocalDate.parse(day))));
    }

    @Transactional
    public ActionItemNumber item(String text, @Nullable Long owner, @Nullable String due) {
        return items.open(
                        new NewItem(
                                null,
                                Markdown.of(text),
                                Markdown.of(""),
                                owner == null ? null : Person.findById(owner),
                                null,
                                due == null ? When.unsaid() : When.on(LocalDate.parse(due)),
                                null,
                                null,
                                null,
                                "",
                                List.of()),
                        Act.now(null, Act.Through.API, clock))
                .orElseThrow()
                .spoken();
    }

    @Transactional
    public Change tell(ActionItemNumber item, ItemDeed deed) {
        return items.tell(item, deed, Act.now(null, Act.Through.PAGE, clock).because("a reason"))
                .orElseThrow();
    }

    @Transactional
    public void tellAs(ActionItemNumber item, long person, ItemDeed deed) {
        Act act = Act.now(Person.findById(person), Act.Through.PAGE, clock).because("a reason");
        Change change = items.tell(item, deed, act).orElseThrow();
        if (!(change instanceof Change.Made)) throw new IllegalStateException(change.toString());
    }

    /** What was done in the act of that event is taken back. */
    @Transactional
    public void takeBack(ItemEvent event) {
        items.undo(event.act(), Act.now(null, Act.Through.PAGE, clock));
    }

    @Transactional
    public void give(ActionItemNumber item, @Nullable Long owner) {
        tell(item, new PlanDeed.GiveTo(owner == null ? null : Person.findById(owner), null));
    }

    @Transactional
    public ItemDeed refusal(long agreedBy) {
        return new StateDeed.Refuse(Person.findById(agreedBy));
    }

    public JsonNode text(String words) {
        return TextNode.valueOf(words);
    }

    @Transactional
    public ItemView look(ActionItemNumber item) {
        return items.look(item).orElseThrow();
    }

    /** All that happened to it. */
    @Transactional
    public List<ItemEvent> events(ActionItemNumber item) {
        return ItemEvent.of(item.value());
    }

    /** Every text and date that the item ever had. */
    @Transactional
    Set<String> everSaid(ActionItemNumber item) {
        return ItemEvent.of(item.value()).stream()
                .flatMap(event -> Stream.of(event.was(), event.became()))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
    }

    @Transactional
    public int sql(String change) {
        return entities.createNativeQuery(change).executeUpdate();
    }

    @Transactional
    public String ask(String query) {
        return String.valueOf(entities.createNativeQuery(query).getSingleResult());
    }
}
