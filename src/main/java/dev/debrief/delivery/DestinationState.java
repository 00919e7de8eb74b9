package dev.debrief.delivery;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What all replicas know of one destination. Its row is locked while a delivery is claimed or settled, so that pace,
 * concurrency and breaker hold over all of them.
 *
 * <p>The breaker opens when several different deliveries failed and none got through. While it is open nothing is sent;
 * then one probe at a time goes out, until the destination answers.
 */
@Entity
@Table(name = "destination")
class DestinationState extends PanacheEntityBase {
    private static final Duration BURST = Duration.ofSeconds(1);

    @Id
    String name;

    Instant paceUntil;
    String served = "";
    boolean looksNext;
    long[] failing = new long[0];
    String why = "";

    @Nullable
    Instant brokenSince;

    @Nullable
    Instant probeAt;

    @SuppressWarnings("NullAway.Init")
    protected DestinationState() {}

    DestinationState(String name, Instant now) {
        this.name = name;
        this.paceUntil = now;
    }

    /** The row of that name under a lock; made where there is none. */
    static DestinationState held(String name, Instant now) {
        return locked(name).orElseGet(() -> {
            getEntityManager()
                    .createNativeQuery(
                            "insert into destination (name, pace_until) values (:name, cast(:now as timestamptz))"
                                    + " on conflict do nothing")
                    .setParameter("name", name)
                    .setParameter("now", now)
                    .executeUpdate();
            return locked(name).orElseThrow();
        });
    }

    private static Optional<DestinationState> locked(String name) {
        return DestinationState.<DestinationState>find("name", name)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /**
     * When the next try may begin: now or before, or an instant to come; {@code Instant.MAX} where first one that is on
     * its way has to come back.
     */
    Instant opensAt(Pace pace, long onItsWay) {
        if (onItsWay >= pace.atOnce()) return Instant.MAX;
        Instant byPace = paceUntil.plus(interval(pace)).minus(longer(BURST, interval(pace)));
        return probeAt != null && probeAt.isAfter(byPace) ? probeAt : byPace;
    }

    /** A try or a look begins; while the destination is broken it is the one probe. */
    void began(String target, boolean isLook, Lease lease, Pace pace) {
        Instant from = paceUntil.isBefore(lease.from()) ? lease.from() : paceUntil;
        paceUntil = from.plus(interval(pace));
        if (probeAt != null) probeAt = lease.until();
        if (!isLook) served = target;
        looksNext = !isLook;
    }

    /** It answered, whatever it said: it is there. Answers since when it was left alone; null if it was not. */
    @Nullable
    Instant answered() {
        Instant since = brokenSince;
        failing = new long[0];
        why = "";
        brokenSince = null;
        probeAt = null;
        return since;
    }

    /** A delivery failed in a way that says nothing about the delivery itself. */
    void failed(long delivery, String why, Instant now, Patience patience) {
        this.why = why;
        boolean isKnown = Arrays.stream(failing).anyMatch(known -> known == delivery);
        if (!isKnown && failing.length < patience.failuresUntilBroken()) {
            failing = Arrays.copyOf(failing, failing.length + 1);
            failing[failing.length - 1] = delivery;
        }
        if (brokenSince == null && failing.length < patience.failuresUntilBroken()) return;
        if (brokenSince == null) brokenSince = now;
        probeAt = now.plus(patience.brokenFor());
    }

    boolean isBroken() {
        return brokenSince != null;
    }

    /** A look brought nothing new: where it was the probe, the next one is due later. */
    void saidNothing(Instant now, Patience patience) {
        if (probeAt != null) probeAt = now.plus(patience.brokenFor());
    }

    private static Duration interval(Pace pace) {
        return Duration.ofNanos(Math.round(1e9 / pace.perSecond()));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }
}
