package dev.debrief.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Gives a worker the next delivery of a destination, and a lease for it. Whoever claims holds the row of the destination
 * for these milliseconds; the targets of a destination take turns, and so do tries and looks.
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
        rows.withLostLease(destination.name(), now).forEach(lost -> {
            if (lost.lease != null) DeliveryAttempt.cutOff(lost.lease, now);
            lost.leaseRanOut(now);
        });
        Instant opens = state.opensAt(destination.pace(), rows.onItsWay(destination.name()));
        if (opens.isAfter(now)) return new Claimed.Nothing(opens.equals(Instant.MAX) ? null : opens);
        rows.becomeDue(destination.name(), now);
        boolean rests = !destination.pace().restOfATarget().isZero();
        if (rests) rows.wakeTargets(destination.name(), now);
        Optional<Delivery> found = pick(state, now, rests);
        if (found.isEmpty()) return new Claimed.Nothing(rows.nextTime(destination.name(), rests));
        return take(found.get(), state, destination, Lease.taken(worker, now, destination.patience()));
    }

    private Optional<Delivery> pick(DestinationState state, Instant now, boolean rests) {
        if (state.looksNext) {
            Optional<Delivery> look = rows.toLookAt(state.name, now);
            return look.isPresent() ? look : toTry(state, rests);
        }
        Optional<Delivery> send = toTry(state, rests);
        return send.isPresent() ? send : rows.toLookAt(state.name, now);
    }

    /** From the target that was served last on, and then from the first one again. */
    private Optional<Delivery> toTry(DestinationState state, boolean rests) {
        return Stream.of(state.served, "")
                .distinct()
                .flatMap(served -> rows.toTryBehind(state.name, served, rests).stream())
                .findFirst();
    }

    private Claimed take(Delivery delivery, DestinationState state, Destination destination, Lease lease) {
        boolean isLook = delivery.state == DeliveryState.UNKNOWN;
        delivery.take(lease);
        state.began(delivery.target, isLook, lease, destination.pace());
        Duration rest = destination.pace().restOfATarget();
        if (!isLook && !rest.isZero())
            rows.rest(destination.name(), delivery.target, lease.from().plus(rest));
        DeliveryAttempt.begin(delivery, lease, isLook);
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
