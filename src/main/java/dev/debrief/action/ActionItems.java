package dev.debrief.action;

import dev.debrief.incident.FactorRow;
import dev.debrief.incident.Incident;
import dev.debrief.people.Person;
import dev.debrief.shared.ActionItemNumber;
import dev.debrief.shared.IncidentNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells action items what to do, one or many at once, and takes back what was done. */
@ApplicationScoped
public class ActionItems {
    /** Items were changed; observed inside the transaction, so that what follows from it is kept with it. */
    public record Changed(ActionItemRow item, Change.Made change, Act act) {}

    /** An item was added to an incident; observed inside the transaction. */
    public record Opened(IncidentNumber incident, ActionItemNumber item, Act act) {}

    private final Event<Changed> changed;
    private final Event<Opened> opened;
    private final EntityManager entityManager;
    private final TransactionSynchronizationRegistry transaction;

    ActionItems(
            Event<Changed> changed,
            Event<Opened> opened,
            EntityManager entityManager,
            TransactionSynchronizationRegistry transaction) {
        this.changed = changed;
        this.opened = opened;
        this.entityManager = entityManager;
        this.transaction = transaction;
    }

    /** Empty where there is no such item. */
    @Transactional
    public Optional<Change> tell(ActionItemNumber number, ItemDeed deed, Act act) {
        return ActionItemRow.held(number).map(item -> tell(item, deed, act));
    }

    /** The item as it is now, with everybody it names. */
    @Transactional
    public Optional<ItemView> look(ActionItemNumber number) {
        return ActionItemRow.numbered(number).map(ActionItemRow::view);
    }

    /** The same over the version that was looked at; where it is another one by now, nothing is done. */
    @Transactional
    public Optional<Change> tell(ActionItemNumber number, int version, List<ItemDeed> deeds, Act act) {
        Optional<ActionItemRow> item = ActionItemRow.held(number);
        if (item.isPresent() && item.get().version != version) {
            return Optional.of(new Change.Refused(
                    "version",
                    "You changed version " + version + "; it is version " + item.get().version
                            + " by now. Read it again, and send what you still want to change."));
        }
        return tell(number, deeds, act);
    }

    /** Several things in one act, all of them or none. Empty where there is no such item. */
    @Transactional
    public Optional<Change> tell(ActionItemNumber number, List<ItemDeed> deeds, Act act) {
        return ActionItemRow.held(number).map(item -> {
            List<ItemEvent> events = new ArrayList<>();
            for (ItemDeed deed : deeds) {
                Change change = tell(item, deed, act);
                if (change instanceof Change.Made made) events.addAll(made.events());
                if (change instanceof Change.Refused) {
                    transaction.setRollbackOnly();
                    return change;
                }
            }
            return events.isEmpty() ? new Change.Unchanged() : new Change.Made(events);
        });
    }

    /** The same to many in one act, in the order of their numbers; those that do not exist are left out. */
    @Transactional
    public Map<ActionItemNumber, Change> tellAll(Collection<ActionItemNumber> numbers, ItemDeed deed, Act act) {
        Map<ActionItemNumber, Change> changes = new LinkedHashMap<>();
        // always in the same order, so that two who do this at once wait for one another instead of blocking
        for (int number :
                numbers.stream().map(ActionItemNumber::value).collect(Collectors.toCollection(TreeSet::new))) {
            ActionItemNumber spoken = new ActionItemNumber(number);
            tell(spoken, deed, act).ifPresent(change -> changes.put(spoken, change));
        }
        return changes;
    }

    private Change tell(ActionItemRow item, ItemDeed deed, Act act) {
        Change change = item.tell(deed, act);
        if (change instanceof Change.Made made) changed.fire(new Changed(item, made, act));
        return change;
    }

    /** Makes an item, in its incident or alone. Empty where there is no such incident. */
    @Transactional
    public Optional<ActionItemRow> open(NewItem wanted, Act act) {
        if (wanted.incident() == null) return Optional.of(made(wanted, null, act));
        return Incident.held(wanted.incident())
                .filter(incident -> !incident.isDeleted())
                .map(incident -> {
                    ActionItemRow item = made(wanted, incident, act);
                    opened.fire(new Opened(incident.spoken(), item.spoken(), act));
                    return item;
                });
    }

    private static List<String> factors(int incident) {
        return FactorRow.<FactorRow>list("incidentNumber", incident).stream()
                .map(factor -> factor.rowId)
                .toList();
    }

    private ActionItemRow made(NewItem wanted, @Nullable Incident incident, Act act) {
        Integer number = incident == null ? null : incident.number;
        ItemText text =
                number == null ? wanted.inDocument() : wanted.inDocument().answering(factors(number));
        ActionItemRow item = ActionItemRow.open(number, "i-" + UUID.randomUUID(), text, act);
        item.changing(act, row -> {
            row.details = wanted.details().source();
            row.strength = wanted.strength();
            row.proof = wanted.proof().strip();
        });
        item.version = 1;
        int place = number == null ? 0 : ActionItemRow.everOf(number).size();
        item.stand(place, incident == null ? null : incident.severity, incident == null ? null : incident.team);
        item.persist();
        entityManager.flush();
        return item;
    }

    /**
     * Takes back what was done in one act, item by item; what was changed since stays as it is.
     *
     * @return what came of it for each item of that act; empty where there is no such act
     */
    @Transactional
    public Map<ActionItemNumber, Change> undo(UUID act, Act undoing) {
        Map<ActionItemRow, List<ItemEvent>> byItem = ItemEvent.ofAct(act).stream()
                .collect(Collectors.groupingBy(event -> event.item, LinkedHashMap::new, Collectors.toList()));
        Map<ActionItemNumber, Change> changes = new LinkedHashMap<>();
        byItem.forEach((found, events) -> {
            ActionItemRow item = ActionItemRow.held(found.spoken()).orElseThrow();
            Change change = Undo.of(item, events, undoing.undoing(act));
            if (change instanceof Change.Made made) changed.fire(new Changed(item, made, undoing));
            changes.put(item.spoken(), change);
        });
        return changes;
    }

    /** The number of the newest event of the items of an incident; 0 where there is none. */
    @Transactional
    public long newestEvent(IncidentNumber incident) {
        return ((Number) entityManager
                        .createNativeQuery("select coalesce(max(e.id), 0) from action_item_event e"
                                + " join action_item a on a.number = e.item_number where a.incident_number = ?1")
                        .setParameter(1, incident.value())
                        .getSingleResult())
                .longValue();
    }

    /** The person of that id; there is one. */
    static Person person(long id) {
        Person person = Person.findById(id);
        if (person == null) throw new IllegalStateException("there is no person " + id);
        return person;
    }
}
