package dev.debrief.digest.answer;

import dev.debrief.action.Act;
import dev.debrief.action.ActionItems;
import dev.debrief.action.Change;
import dev.debrief.action.ItemView;
import dev.debrief.digest.Deed;
import dev.debrief.document.ActionItem.State;
import dev.debrief.people.Person;
import dev.debrief.people.Role;
import dev.debrief.shared.ActionItemNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Does what somebody answers, in their name, through the verbs that the page of the item uses too. */
@ApplicationScoped
public class Answers {
    private final ActionItems items;
    private final AnswerForm form;
    private final TransactionSynchronizationRegistry transaction;
    private final Clock clock;

    Answers(ActionItems items, AnswerForm form, TransactionSynchronizationRegistry transaction, Clock clock) {
        this.items = items;
        this.form = form;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whether this person can answer this of that item now; changes nothing. */
    @Transactional
    public Answered standing(long personId, ActionItemNumber number, Deed deed) {
        Person person = Person.findById(personId);
        Optional<ItemView> found = items.look(number);
        boolean isOver = person == null
                || person.isDeactivated()
                || person.role().filter(role -> role != Role.READER).isEmpty();
        if (isOver || found.isEmpty()) return new Answered.Over(true);
        ItemView item = found.get();
        return obstacle(personId, deed, item)
                .<Answered>map(message -> new Answered.Elsewhere(item, message))
                .orElseGet(() -> new Answered.Ask(person, item, deed, "", ""));
    }

    /**
     * Does it; where it cannot be done nothing is changed, in the caller's transaction neither.
     *
     * @param typed what was filled in, by field
     */
    @Transactional
    public Answered give(
            long personId, ActionItemNumber number, Deed deed, Map<String, String> typed, Act.Through through) {
        Answered standing = standing(personId, number, deed);
        if (!(standing instanceof Answered.Ask ask)) {
            transaction.setRollbackOnly();
            return standing;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ask.person().zone());
        AnswerForm.Read asked = form.read(deed, typed, today);
        if (asked.deed() == null) return again(ask, asked.field(), asked.message());
        Act act = Act.now(ask.person(), through, clock).because(AnswerForm.text(typed, "reason"));
        Change change = items.tell(number, asked.deed(), act).orElseThrow();
        if (change instanceof Change.Refused refused) return again(ask, refused.field(), refused.message());
        return new Answered.Done(ask.person(), items.look(number).orElseThrow());
    }

    private Answered again(Answered.Ask ask, String field, String message) {
        transaction.setRollbackOnly();
        return new Answered.Ask(ask.person(), ask.item(), ask.deed(), field, message);
    }

    /** Why it cannot be answered any more; empty where it can. */
    private static Optional<String> obstacle(long person, Deed deed, ItemView item) {
        if (item.dropped()) return Optional.of("It was taken out of its post-mortem.");
        if (!deed.isOfOwner()) {
            return item.state() == State.DONE
                    ? Optional.empty()
                    : Optional.of("It is " + item.state().word() + ".");
        }
        boolean isTheirs = item.owner() != null && item.owner().id() == person;
        if (!isTheirs) {
            String who = item.doer();
            return Optional.of(who == null ? "Nobody has it now." : "It is with " + who + " now.");
        }
        return item.isOpen()
                ? Optional.empty()
                : Optional.of("It is " + item.state().word() + " already.");
    }
}
