package dev.debrief.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Gives workers the next deliveries of a destination, each with a lease. Whoever claims holds the row of the destination
 * for these milliseconds; {@link Turns} says whose turn it is.
 */
@ApplicationScoped
class Claims {
    private final WaitingRows rows;
    private final ObjectMapper json;
    private final Clock clock;

    Claims(WaitingRows rows, ObjectMapper json, Clock clock) {
        this.rows = rows;
        this.json = json;
        this.clock = clock;
    }

    /** The next one, or when to ask again. Its transaction is over when this answers. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Claimed next(Destination destination, String worker) {
        Instant now = clock.instant();
        DestinationState state = DestinationState.held(destination.name(), now);
        return next(state, destination, worker, 1, now).get(0);
    }

    /** So many, each under a lease of its own; where there are fewer, the rest is told when to ask again. */
    List<Claimed> next(DestinationState state, Destination destination, String worker, int many, Instant now) {
        if (many == 0) return List.of();
        boolean rests = !destination.pace().restOfATarget().isZero();
        Glance glance = rows.glance(state.name);
        if (!rests && glance.isNothing(now)) return Collections.nCopies(many, new Claimed.Nothing(glance.next()));
        boolean isLost = glance.isOnItsWay() && takeFromTheLost(state.name, now);
        long onItsWay = glance.isOnItsWay() ? rows.onItsWay(state.name) : 0;
        boolean isOpen = !state.opensAt(destination.pace(), onItsWay).isAfter(now);
        if (isOpen && (isLost || glance.comesDue(now))) rows.becomeDue(state.name, now);
        if (isOpen && rests) rows.wakeTargets(state.name, now);
        boolean mayTry = isLost || glance.isDue() || glance.comesDue(now);
        boolean mayLook = isLost || glance.hasLook(now);
        Turns turns = new Turns(rows, state, rests, many, now, mayTry, mayLook);
        List<Claimed> claimed = new ArrayList<>();
        List<DeliveryAttempt> begun = new ArrayList<>();
        Claimed.Nothing nothing = null;
        while (claimed.size() < many && nothing == null) {
            Instant opens = state.opensAt(destination.pace(), onItsWay + claimed.size());
            Optional<Delivery> found = opens.isAfter(now) ? Optional.empty() : turns.next();
            if (found.isPresent()) {
                Lease lease = Lease.taken(worker, now, destination.patience());
                claimed.add(taken(found.get(), state, destination, lease, begun));
            } else if (opens.isAfter(now)) {
                nothing = new Claimed.Nothing(opens.equals(Instant.MAX) ? null : opens);
            } else {
                nothing = new Claimed.Nothing(rows.nextTime(state.name, rests));
            }
        }
        DeliveryAttempt.write(begun);
        while (claimed.size() < many) claimed.add(Objects.requireNonNull(nothing));
        return claimed;
    }

    /** Whether a worker did not come back in time. */
    private boolean takeFromTheLost(String destination, Instant now) {
        List<Delivery> all = rows.withLostLease(destination, now);
        all.forEach(lost -> {
            if (lost.lease != null) DeliveryAttempt.cutOff(lost.lease, now);
            lost.leaseRanOut(now);
        });
        return !all.isEmpty();
    }

    private Claimed taken(
            Delivery delivery,
            DestinationState state,
            Destination destination,
            Lease lease,
            List<DeliveryAttempt> begun) {
        boolean isLook = delivery.state == DeliveryState.UNKNOWN;
        delivery.take(lease);
        state.began(delivery.target, isLook, lease, destination.pace());
        Duration rest = destination.pace().restOfATarget();
        if (!isLook && !rest.isZero())
            rows.rest(state.name, delivery.target, lease.from().plus(rest));
        begun.add(DeliveryAttempt.begun(delivery, lease, isLook));
        Errand errand = new Errand(
                delivery.id(),
                delivery.uuid,
                delivery.kind,
                delivery.target,
                payload(delivery.payload),
                delivery.attempts,
                delivery.writtenAt);
        return new Claimed.Work(destination, errand, lease, isLook);
    }

    private JsonNode payload(String written) {
        try {
            return json.readTree(written);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("the database keeps JSON only", impossible);
        }
    }
}
