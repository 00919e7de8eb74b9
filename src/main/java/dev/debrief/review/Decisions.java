package dev.debrief.review;

import dev.debrief.action.Act;
import dev.debrief.action.Doers;
import dev.debrief.people.Person;
import dev.debrief.people.Reader;
import dev.debrief.review.figure.Month;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;

/** Decides about lines of an agenda: acts on the item at once and keeps what was decided, both or neither. */
@ApplicationScoped
public class Decisions {
    private final Deciding deciding;
    private final Doers doers;
    private final TransactionSynchronizationRegistry transaction;
    private final Clock clock;

    Decisions(Deciding deciding, Doers doers, TransactionSynchronizationRegistry transaction, Clock clock) {
        this.deciding = deciding;
        this.doers = doers;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Decides; what was decided about the same line before no longer counts, and what it did to the item stays done. */
    @Transactional
    public Decided decide(Review review, AgendaRow line, Wanted wanted, Reader reader) {
        if (Meeting.held(review.id()).isSigned()) return new Decided.Signed();
        Choice choice = Choice.of(wanted.choice()).orElse(null);
        if (choice == null || !Choice.about(line).contains(choice))
            return new Decided.Refused("choice", "Choose what becomes of it.");
        Doers.Doer doer = doers.named(wanted.who());
        if (choice.asks().contains("who") && doer.wrong() != null)
            return new Decided.Refused("who", Objects.requireNonNull(doer.wrong()));
        Person by = Person.findById(reader.personId());
        String why = wanted.reason().isEmpty() ? "Review of " + Month.inWords(review.month()) : wanted.reason();
        Act act = Act.now(by, Act.Through.REVIEW, clock).because(why);
        Deciding.Asked asked = new Deciding.Asked(review, line, wanted, choice, doer, by, act, today(reader));
        Deciding.Result result = deciding.act(asked);
        if (result.refused() != null) {
            transaction.setRollbackOnly();
            return result.refused();
        }
        DecisionRow row = new DecisionRow();
        row.agendaId = line.id();
        row.decision = choice.word();
        row.details = result.details();
        row.reason = wanted.reason();
        row.decidedAt = clock.instant();
        row.decidedBy = by;
        row.act = act.id();
        row.persist();
        return new Decided.Made();
    }

    private java.time.LocalDate today(Reader reader) {
        return java.time.LocalDate.ofInstant(clock.instant(), reader.zone());
    }
}
