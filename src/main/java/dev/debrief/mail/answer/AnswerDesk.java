package dev.debrief.mail.answer;

import dev.debrief.action.Act;
import dev.debrief.action.ActionItems;
import dev.debrief.action.Change;
import dev.debrief.action.ItemView;
import dev.debrief.document.ActionItem.State;
import dev.debrief.people.Person;
import dev.debrief.people.Role;
import dev.debrief.people.SignedWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Does what a link asks, once, in the name of the person to whom it was sent. */
@ApplicationScoped
class AnswerDesk {
    private final SignedWords words;
    private final ActionItems items;
    private final AnswerForm form;
    private final EntityManager entityManager;
    private final TransactionSynchronizationRegistry transaction;
    private final Clock clock;

    AnswerDesk(
            SignedWords words,
            ActionItems items,
            AnswerForm form,
            EntityManager entityManager,
            TransactionSynchronizationRegistry transaction,
            Clock clock) {
        this.words = words;
        this.items = items;
        this.form = form;
        this.entityManager = entityManager;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Looks only: whatever follows links in mails changes nothing. */
    @Transactional
    Answered look(String token) {
        return MailLinks.answer(words, token)
                .map(answer -> standing(answer, isUsed(answer)))
                .orElse(new Answered.Over(false));
    }

    /** @param typed what the form brings, by field */
    @Transactional
    Answered answer(String token, Map<String, String> typed) {
        Optional<Answer> read = MailLinks.answer(words, token);
        if (read.isEmpty()) return new Answered.Over(false);
        Answer answer = read.get();
        // whoever comes second waits here, and then finds it used
        boolean isFirst = use(answer);
        Answered standing = standing(answer, !isFirst);
        if (!isFirst || !(standing instanceof Answered.Ask ask)) {
            transaction.setRollbackOnly();
            return standing;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ask.person().zone());
        AnswerForm.Read asked = form.read(answer.deed(), typed, today);
        if (asked.deed() == null) return again(ask, asked.field(), asked.message());
        Act act = Act.now(ask.person(), Act.Through.MAIL_LINK, clock).because(AnswerForm.text(typed, "reason"));
        Change change = items.tell(answer.item(), asked.deed(), act).orElseThrow();
        if (change instanceof Change.Refused refused) return again(ask, refused.field(), refused.message());
        return new Answered.Done(ask.person(), items.look(answer.item()).orElseThrow());
    }

    private Answered again(Answered.Ask ask, String field, String message) {
        transaction.setRollbackOnly();
        return new Answered.Ask(ask.person(), ask.item(), ask.deed(), field, message);
    }

    private Answered standing(Answer answer, boolean isUsed) {
        Person person = Person.findById(answer.person());
        Optional<ItemView> found = items.look(answer.item());
        boolean isOver = answer.expires().isBefore(clock.instant())
                || person == null
                || person.isDeactivated()
                || person.role().filter(role -> role != Role.READER).isEmpty();
        if (isOver || found.isEmpty()) return new Answered.Over(true);
        ItemView item = found.get();
        if (isUsed) return new Answered.Done(person, item);
        return obstacle(answer, item)
                .<Answered>map(message -> new Answered.Elsewhere(item, message))
                .orElseGet(() -> new Answered.Ask(person, item, answer.deed(), "", ""));
    }

    /** Why it cannot be answered any more; empty where it can. */
    private static Optional<String> obstacle(Answer answer, ItemView item) {
        if (item.dropped()) return Optional.of("It was taken out of its post-mortem.");
        if (!answer.deed().isOfOwner()) {
            return item.state() == State.DONE
                    ? Optional.empty()
                    : Optional.of("It is " + item.state().word() + ".");
        }
        boolean isTheirs = item.owner() != null && item.owner().id() == answer.person();
        if (!isTheirs) {
            String who = item.doer();
            return Optional.of(who == null ? "Nobody has it now." : "It is with " + who + " now.");
        }
        return item.isOpen()
                ? Optional.empty()
                : Optional.of("It is " + item.state().word() + " already.");
    }

    private boolean isUsed(Answer answer) {
        return !entityManager
                .createNativeQuery("select 1 from mail_answer"
                        + " where person_id = ?1 and item_number = ?2 and deed = ?3 and expires_at = ?4")
                .setParameter(1, answer.person())
                .setParameter(2, answer.item().value())
                .setParameter(3, answer.deed().word())
                .setParameter(4, answer.expires())
                .getResultList()
                .isEmpty();
    }

    private boolean use(Answer answer) {
        return entityManager
                        .createNativeQuery("insert into mail_answer (person_id, item_number, deed, expires_at, used_at)"
                                + " select p.id, a.number, ?3, ?4, ?5 from person p join action_item a on a.number = ?2"
                                + " where p.id = ?1 on conflict do nothing")
                        .setParameter(1, answer.person())
                        .setParameter(2, answer.item().value())
                        .setParameter(3, answer.deed().word())
                        .setParameter(4, answer.expires())
                        .setParameter(5, clock.instant())
                        .executeUpdate()
                == 1;
    }
}
