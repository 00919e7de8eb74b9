package dev.debrief.action.list;

import dev.debrief.action.Act;
import dev.debrief.action.ActionItems;
import dev.debrief.action.Change;
import dev.debrief.action.Doers;
import dev.debrief.action.ItemDeed;
import dev.debrief.action.PlanDeed;
import dev.debrief.action.StateDeed;
import dev.debrief.document.When;
import dev.debrief.people.Match;
import dev.debrief.people.People;
import dev.debrief.people.Person;
import dev.debrief.shared.ActionItemNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Does to all selected items what was asked, in one act; where something typed is wrong, nothing is done. */
@ApplicationScoped
class Deeds {
    /** What the person can mend in the form; anything else that is refused lies in the item. */
    private static final Set<String> TYPED = Set.of("reason", "agreedBy", "owner", "due", "evidence");

    private final ActionItems items;
    private final Doers doers;
    private final People people;
    private final TransactionSynchronizationRegistry transaction;
    private final Clock clock;

    Deeds(ActionItems items, Doers doers, People people, TransactionSynchronizationRegistry transaction, Clock clock) {
        this.items = items;
        this.doers = doers;
        this.people = people;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What came of it. */
    sealed interface Outcome {
        /** In this act, item by item. */
        record Did(UUID act, Map<ActionItemNumber, Change> changes) implements Outcome {}

        /** Nothing was done: this field needs another look. */
        record Mend(String field, String message) implements Outcome, Understood {}
    }

    /** A form as it was understood: what is to be done, or what is to be mended first. */
    private sealed interface Understood {
        record Deed(ItemDeed deed) implements Understood {}
    }

    /** @param reader the id of whoever asks */
    @Transactional
    Outcome act(DeedForm form, long reader) {
        Person by = Person.findById(reader);
        Act act = Act.now(by, Act.Through.PAGE, clock).because(form.reason());
        Understood understood = understand(form, by);
        if (understood instanceof Outcome.Mend mend) return mend;
        ItemDeed deed = ((Understood.Deed) understood).deed();
        Map<ActionItemNumber, Change> changes = items.tellAll(form.items(), deed, act);
        Optional<Change.Refused> typed = changes.values().stream()
                .filter(Change.Refused.class::isInstance)
                .map(Change.Refused.class::cast)
                .filter(refused -> TYPED.contains(refused.field()))
                .findFirst();
        if (typed.isEmpty()) return new Outcome.Did(act.id(), changes);
        transaction.setRollbackOnly();
        return new Outcome.Mend(field(typed.get().field()), typed.get().message());
    }

    private Understood understand(DeedForm form, Person by) {
        return switch (form.asked().orElseThrow()) {
            case START -> new Understood.Deed(new StateDeed.Start());
            case DONE -> new Understood.Deed(new StateDeed.Finish(form.evidence(), null));
            case NOT_YET -> new Understood.Deed(new StateDeed.NotYet());
            case REOPEN -> new Understood.Deed(new StateDeed.Reopen());
            case DATE -> redate(form);
            case GIVE -> give(form);
            case WONT -> refuse(form, by);
        };
    }

    private static Understood redate(DeedForm form) {
        try {
            return new Understood.Deed(new PlanDeed.Redate(When.on(LocalDate.parse(form.due()))));
        } catch (DateTimeException e) {
            String day =
                    form.due().isEmpty() ? "Choose the new day." : "“" + form.due() + "” is no day such as 2026-11-21.";
            return new Outcome.Mend("due", day);
        }
    }

    private Understood give(DeedForm form) {
        Doers.Doer doer = doers.named(form.who());
        if (doer.isNobody()) return new Outcome.Mend("who", "Name a person or a team.");
        if (doer.wrong() != null) return new Outcome.Mend("who", doer.wrong());
        return new Understood.Deed(new PlanDeed.GiveTo(doer.person(), doer.team()));
    }

    private Understood refuse(DeedForm form, Person by) {
        if (form.agreed().isEmpty()) return new Understood.Deed(new StateDeed.Refuse(null));
        if (form.agreed().equals(by.name())) return new Understood.Deed(new StateDeed.Refuse(by));
        Match match = people.match(form.agreed());
        if (match instanceof Match.One one) return new Understood.Deed(new StateDeed.Refuse(one.person()));
        return new Outcome.Mend("agreed", nobody(match, form.agreed()));
    }

    private static String nobody(Match match, String name) {
        return match instanceof Match.Several
                ? "Several people are called “" + name + "”: give the e-mail address."
                : "Nobody here is called “" + name + "”.";
    }

    private static String field(String field) {
        return field.equals("agreedBy") ? "agreed" : field.equals("owner") ? "who" : field;
    }
}
