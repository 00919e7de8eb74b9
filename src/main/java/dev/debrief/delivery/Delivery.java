package dev.debrief.delivery;

import dev.debrief.people.Person;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** One effect outside the house, from the wish to what became of it. Told what to do under a lock of its row. */
@Entity
@DynamicUpdate
class Delivery extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    UUID uuid;
    String destination;
    String kind;
    String target;
    String dedupeKey;

    /** JSON; long, so it is read only where somebody asks for it. */
    @Basic(fetch = FetchType.LAZY)
    String payload;

    String about;

    @Nullable
    String link;

    boolean inOrder;
    DeliveryState state = DeliveryState.WAITING;
    boolean due;

    @Nullable
    Instant notBefore;

    Instant writtenAt;

    @Nullable
    Instant triedSince;

    @Nullable
    Instant unknownSince;

    int attempts;
    int pauses;

    @Nullable
    UUID lease;

    @Nullable
    Instant leaseUntil;

    @Nullable
    String leasedBy;

    String why = "";
    String reference = "";

    @Nullable
    Instant settledAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "decided_by")
    @Nullable
    Person decidedBy;

    String decision = "";
    int version = 1;

    @SuppressWarnings("NullAway.Init")
    protected Delivery() {}

    long id() {
        return Objects.requireNonNull(id, "it was written");
    }

    /** A worker takes it: to try it, or to look at what became of it. */
    void take(Lease lease) {
        if (this.lease != null || notBefore == null) throw new IllegalStateException("delivery " + id + " is not free");
        this.lease = lease.token();
        leaseUntil = lease.until();
        leasedBy = lease.by();
        if (state == DeliveryState.UNKNOWN) {
            notBefore = lease.until();
            return;
        }
        become(DeliveryState.SENDING, null);
        if (triedSince == null) triedSince = lease.from();
        attempts++;
    }

    /** Says what became of the try, or of the look, for which the lease was taken. */
    Settlement settle(UUID token, Outcome outcome, Instant now, Patience patience, Backoff backoff, Since since) {
        if (!token.equals(lease)) return new Settlement.LeaseLost();
        boolean wasLook = state == DeliveryState.UNKNOWN;
        release();
        if (outcome instanceof Outcome.Done done) {
            reference = done.reference();
            why = "";
            end(DeliveryState.DONE, now);
        } else if (outcome instanceof Outcome.GivenUp givenUp) {
            why = givenUp.why();
            end(DeliveryState.GIVEN_UP, now);
        } else if (outcome instanceof Outcome.Later later) {
            putOff(later, now, patience, backoff, since);
        } else if (outcome instanceof Outcome.Unknown unknown) {
            why = unknown.why();
            if (wasLook) lookAgain(now, patience, backoff, since);
            else becomeUnknown(now);
        }
        return new Settlement.Settled(state);
    }

    private void putOff(Outcome.Later later, Instant now, Patience patience, Backoff backoff, Since since) {
        why = later.why();
        unknownSince = null;
        if (triedSince != null && since.worked(triedSince).compareTo(patience.givenUpAfter()) >= 0) {
            end(DeliveryState.GIVEN_UP, now);
            return;
        }
        Duration pause = backoff.pause(pauses++, patience, later.after());
        become(DeliveryState.WAITING, now.plus(pause));
    }

    private void becomeUnknown(Instant now) {
        unknownSince = now;
        pauses = 0;
        become(DeliveryState.UNKNOWN, now);
    }

    /** Still unknown: looked at again after a while, and in the end left to a person. */
    private void lookAgain(Instant now, Patience patience, Backoff backoff, Since since) {
        Instant from = Objects.requireNonNullElse(unknownSince, now);
        boolean isOver = since.worked(from).compareTo(patience.lookedAtFor()) >= 0;
        become(DeliveryState.UNKNOWN, isOver ? null : now.plus(backoff.pause(pauses++, patience, null)));
    }

    /** Nobody settled it in time: a try may have happened, a look is done again. */
    void leaseRanOut(Instant now) {
        release();
        if (state == DeliveryState.SENDING) {
            why = "The worker that had it did not come back.";
            becomeUnknown(now);
        } else {
            become(DeliveryState.UNKNOWN, now);
        }
    }

    /**
     * A person wants it tried again, from now on with full patience.
     *
     * @param isRiskTaken whether the person knows that it may happen twice
     */
    Decision retry(Person by, boolean isRiskTaken, Instant now) {
        if (state == DeliveryState.SENDING || lease != null) return new Decision.Refused("It is on its way just now.");
        if (state == DeliveryState.DONE) return new Decision.Refused("It is done already.");
        if (state == DeliveryState.UNKNOWN && !isRiskTaken)
            return new Decision.Refused("It may have happened: trying it again may do it twice.");
        decide(by, state == DeliveryState.UNKNOWN ? "tried again, although it may have happened" : "tried again");
        triedSince = null;
        unknownSince = null;
        settledAt = null;
        pauses = 0;
        become(DeliveryState.WAITING, now);
        return new Decision.Made();
    }

    /** A person decides that it need not happen. */
    Decision drop(Person by, String reason, Instant now) {
        if (state == DeliveryState.SENDING || lease != null) return new Decision.Refused("It is on its way just now.");
        if (state == DeliveryState.DONE) return new Decision.Refused("It is done already.");
        if (state == DeliveryState.DROPPED) return new Decision.Refused("It was dropped already.");
        if (reason.isBlank()) return new Decision.Refused("Say why it need not happen.");
        decide(by, reason.strip());
        end(DeliveryState.DROPPED, now);
        return new Decision.Made();
    }

    /** Whether nothing more happens before a person decides. */
    boolean waitsForAPerson() {
        return state == DeliveryState.GIVEN_UP || (state == DeliveryState.UNKNOWN && notBefore == null);
    }

    private void decide(Person by, String words) {
        decidedBy = by;
        decision = words;
    }

    private void release() {
        lease = null;
        leaseUntil = null;
        leasedBy = null;
    }

    private void end(DeliveryState ending, Instant now) {
        become(ending, null);
        settledAt = now;
        unknownSince = null;
    }

    private void become(DeliveryState next, @Nullable Instant when) {
        state = next;
        notBefore = when;
        due = false;
        version++;
    }
}
