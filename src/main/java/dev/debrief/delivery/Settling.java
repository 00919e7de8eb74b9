package dev.debrief.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Writes down what became of tries and of looks, in a short transaction in which the row of the destination is held. */
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

    /** Settles it in a transaction of its own, if its lease was not lost meanwhile. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Settlement settle(Claimed.Work work, Outcome outcome) {
        Instant now = clock.instant();
        Destination destination = work.destination();
        DestinationState state = DestinationState.held(destination.name(), now);
        return settled(state, destination, List.of(new Finished(work, outcome)), now)
                .get(0);
    }

    /** Settles each whose lease was not lost meanwhile; the answers stand at the same places. */
    List<Settlement> settled(DestinationState state, Destination destination, List<Finished> finished, Instant now) {
        if (finished.isEmpty()) return List.of();
        Map<Long, Delivery> deliveries = Delivery.<Delivery>find(
                        "id in ?1 order by id",
                        finished.stream().map(one -> one.work().errand().id()).toList())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .stream()
                .collect(Collectors.toMap(Delivery::id, one -> one));
        Map<UUID, DeliveryAttempt> ledger = DeliveryAttempt.of(
                finished.stream().map(one -> one.work().lease().token()).toList());
        List<Settlement> settled = new ArrayList<>();
        for (Finished one : finished) {
            Delivery delivery = deliveries.get(one.work().errand().id());
            settled.add(
                    delivery == null
                            ? new Settlement.LeaseLost()
                            : settled(state, destination, delivery, ledger, one, now));
        }
        return settled;
    }

    private Settlement settled(
            DestinationState state,
            Destination destination,
            Delivery delivery,
            Map<UUID, DeliveryAttempt> ledger,
            Finished finished,
            Instant now) {
        UUID token = finished.work().lease().token();
        DeliveryAttempt attempt = Objects.requireNonNull(ledger.get(token), "each lease has its line");
        Settlement settlement = delivery.settle(
                token,
                finished.outcome(),
                now,
                destination.patience(),
                backoff,
                from -> Duration.between(from, now).minus(leftAlone(state, from, now)));
        if (settlement instanceof Settlement.LeaseLost) {
            attempt.cameLate(finished.outcome());
            return settlement;
        }
        attempt.end(finished.outcome(), now);
        if (delivery.state == DeliveryState.DONE) hideSecrets(delivery, destination, finished);
        tell(state, finished.work(), finished.outcome(), now);
        return settlement;
    }

    private static void hideSecrets(Delivery delivery, Destination destination, Finished finished) {
        JsonNode written = finished.work().errand().payload();
        JsonNode shown = destination.shown(written);
        if (!shown.equals(written)) delivery.payload = shown.toString();
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
