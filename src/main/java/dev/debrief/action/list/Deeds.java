package dev.debrief.action.list;

import dev.debrief.action.Act;
import dev.debrief.action.ActionItems;
import dev.debrief.action.Change;
import dev.debrief.action.ItemDeed;
import dev.debrief.action.PlanDeed;
import dev.debrief.action.StateDeed;
import dev.debrief.document.When;
import dev.debrief.people.Match;
import dev.debrief.people.People;
import dev.debrief.people.Person;
import dev.debrief.people.Team;
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
    private final People people;
    private final TransactionSynchronizationRegistry transaction;
    private final Clock clock;

    Deeds(ActionItems items, People people, TransactionSynchronizationRegistry transaction, Clock clock) {
        this.items = items;
        this.people = people;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What came of it. */
    sealed interface Outcome {
        /** In this act, item by item. */
        record Did(UUID act, Map<ActionItemNumber, Change> changes) implements Outcome {}

        /** Nothing was done: this field needs another look. */
        record Mend(String field, String message) implements Outcome {}
    }

    /** @param reader the id of whoever asks */
    @Transactional
    Outcome act(DeedForm form, long reader) {
        Person by = Person.findById(reader);
        Act act = Act.now(by, Act.Through.PAGE, clock).because(form.reason());
        Object wanted = deed(form, by);
        if (!(wanted instanceof ItemDeed deed)) return (Outcome.Mend) wanted;
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

    /** A deed, or what is to be mended before there is one. */
    private Object deed(DeedForm form, Person by) {
        return switch (form.asked().orElseThrow()) {
            case START -> new StateDeed.Start();
            case DONE -> new StateDeed.Finish(form.evidence(), null);
            case NOT_YET -> new StateDeed.NotYet();
            case REOPEN -> new StateDeed.Reopen();
            case DATE -> redate(form);
            case GIVE -> give(form);
            case WONT -> refuse(form, by);
        };
    }

    private static Object redate(DeedForm form) {
        try {
            return new PlanDeed.Redate(When.on(LocalDate.parse(form.due())));
        } catch (DateTimeException e) {
            String day = form.due().isEmpty() ? "Choose the new day." : "“" + form.due() + "” is no day such as 2026-11-21.";
            return new Outcome.Mend("due", day);
        }
    }

    private Object give(DeedForm form) {
        if (form.who().isEmpty()) return new Outcome.Mend("who", "Name a person or a team.");
        Match match = people.match(form.who());
        if (match instanceof Match.One one) return new PlanDeed.GiveTo(one.person(), null);
        Optional<Team> team = Team.named(form.who());
        if (team.isPresent()) return new PlanDeed.GiveTo(null, team.get());
        return new Outcome.Mend("who", nobody(match, form.who()));
    }

    private Object refuse(DeedForm form, Person by) {
        if (form.agreed().isEmpty()) return new StateDeed.Refuse(null);
        if (form.agreed().equals(by.name())) return new StateDeed.Refuse(by);
        Match match = people.match(form.agreed());
        if (match instanceof Match.One one) return new StateDeed.Refuse(one.person());
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
