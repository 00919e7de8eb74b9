package dev.debrief.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/** Writes down what became of a try or of a look, in one short transaction of its own. */
@ApplicationScoped
class Settling {
    private static final String OUTAGES = """
            select coalesce(sum(extract(epoch from until - greatest(since, cast(:from as timestamptz)))), 0)
              from destination_outage where destination = :destination and until > cast(:from as timestamptz)""";

    private final EntityManager entities;
    private final Backoff backoff;
    private final Clock clock;

    Settling(EntityManager entities, RandomGenerator random, Clock clock) {
        this.entities = entities;
        this.backoff = new Backoff(random);
        this.clock = clock;
    }

    /** Settles it, if its lease was not lost meanwhile. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Settlement settle(Claimed.Work work, Outcome outcome) {
        Instant now = clock.instant();
        Destination destination = work.destination();
        DestinationState state = DestinationState.held(destination.name(), now);
        Delivery delivery = Delivery.<Delivery>find("id", work.errand().id())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult();
        if (delivery == null) return new Settlement.LeaseLost();
        Settlement settlement = delivery.settle(
                work.lease().token(),
                outcome,
                now,
                destination.patience(),
                backoff,
                from -> Duration.between(from, now).minus(leftAlone(state, from, now)));
        if (settlement instanceof Settlement.LeaseLost) {
            DeliveryAttempt.cameLate(work.lease().token(), outcome);
            return settlement;
        }
        DeliveryAttempt.end(work.lease().token(), outcome, now);
        if (delivery.state == DeliveryState.DONE)
            delivery.payload = destination.shown(work.errand().payload()).toString();
        tell(state, work, outcome, now);
        return settlement;
    }

    /** What the outcome says of the destination as such. */
    private static void tell(DestinationState state, Claimed.Work work, Outcome outcome, Instant now) {
        Patience patience = work.destination().patience();
        boolean isAnswer = outcome instanceof Outcome.Done
                || outcome instanceof Outcome.GivenUp
                || (outcome instanceof Outcome.Later later && (work.isLook() || later.after() != null));
        if (isAnswer) {
            if (work.isLook() && !state.isBroken()) return;
            Instant since = state.answered();
            if (since != null) remember(state.name, since, now);
        } else if (work.isLook()) {
            state.saidNothing(now, patience);
        } else {
            state.failed(work.errand().id(), OutcomeInWords.said(outcome), now, patience);
        }
    }

    private static void remember(String destination, Instant since, Instant until) {
        DestinationState.getEntityManager()
                .createNativeQuery("insert into destination_outage (destination, since, until)"
                        + " values (:destination, cast(:since as timestamptz), cast(:until as timestamptz))")
                .setParameter("destination", destination)
                .setParameter("since", since)
                .setParameter("until", until)
                .executeUpdate();
    }

    /** For how long the destination was left alone since an instant. */
    private Duration leftAlone(DestinationState state, Instant from, Instant now) {
        // asked in the midst of a change, which is written when it is whole
        Number over = (Number) entities.createNativeQuery(OUTAGES)
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter("destination", state.name)
                .setParameter("from", from)
                .getSingleResult();
        Duration sum = Duration.ofMillis(Math.round(over.doubleValue() * 1000));
        Instant since = state.brokenSince;
        if (since == null) return sum;
        return sum.plus(Duration.between(since.isBefore(from) ? from : since, now));
    }
}
