package dev.debrief.mail.answer;

import dev.debrief.action.Act;
import dev.debrief.digest.answer.Answered;
import dev.debrief.digest.answer.Answers;
import dev.debrief.people.Person;
import dev.debrief.people.SignedWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Does what a link asks, once, in the name of the person to whom it was sent. */
@ApplicationScoped
class AnswerDesk {
    private final SignedWords words;
    private final Answers answers;
    private final EntityManager entityManager;
    private final TransactionSynchronizationRegistry transaction;
    private final Clock clock;

    AnswerDesk(
            SignedWords words,
            Answers answers,
            EntityManager entityManager,
            TransactionSynchronizationRegistry transaction,
            Clock clock) {
        this.words = words;
        this.answers = answers;
        this.entityManager = entityManager;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Looks only: whatever follows links in mails changes nothing. */
    @Transactional
    Answered look(String token) {
        return MailLinks.answer(words, token)
                .map(answer -> isUsed(answer) ? used(answer) : standing(answer))
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
        if (!isFirst || isOver(answer)) {
            transaction.setRollbackOnly();
            return isFirst ? new Answered.Over(true) : used(answer);
        }
        return answers.give(answer.person(), answer.item(), answer.deed(), typed, Act.Through.MAIL_LINK);
    }

    private Answered standing(Answer answer) {
        return isOver(answer)
                ? new Answered.Over(true)
                : answers.standing(answer.person(), answer.item(), answer.deed());
    }

    /** What it has led to, for whoever may still read it. */
    private Answered used(Answer answer) {
        Answered standing = standing(answer);
        if (standing instanceof Answered.Ask ask) return new Answered.Done(ask.person(), ask.item());
        if (standing instanceof Answered.Elsewhere elsewhere)
            return new Answered.Done(Person.findById(answer.person()), elsewhere.item());
        return standing;
    }

    private boolean isOver(Answer answer) {
        return answer.expires().isBefore(clock.instant());
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
