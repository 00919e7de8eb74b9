package dev.debrief.delivery;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of the ledger: a try, or a look at what became of one. */
@Entity
class DeliveryAttempt extends PanacheEntityBase {
    private static final int LONGEST = 2000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    long deliveryId;
    int number;
    String deed;
    UUID lease;
    String leasedBy;
    Instant beganAt;

    @Nullable
    Instant endedAt;

    @Nullable
    String outcome;

    String said = "";
    String cameLate = "";

    @SuppressWarnings("NullAway.Init")
    protected DeliveryAttempt() {}

    /** Written with the lease, so that a try stands in the ledger even if nobody comes back from it. */
    static void begin(Delivery delivery, Lease lease, boolean isLook) {
        DeliveryAttempt attempt = new DeliveryAttempt();
        attempt.deliveryId = delivery.id();
        attempt.number = delivery.attempts;
        attempt.deed = isLook ? "look" : "try";
        attempt.lease = lease.token();
        attempt.leasedBy = lease.by();
        attempt.beganAt = lease.from();
        attempt.persist();
    }

    static void end(UUID lease, Outcome outcome, Instant now) {
        of(lease).end(OutcomeInWords.word(outcome), OutcomeInWords.said(outcome), now);
    }

    static void cutOff(UUID lease, Instant now) {
        of(lease).end("cut off", "The worker that had it did not come back.", now);
    }

    /** The lease was lost: what it brought is told and changes nothing. */
    static void cameLate(UUID lease, Outcome outcome) {
        DeliveryAttempt attempt = of(lease);
        attempt.cameLate = shortened(OutcomeInWords.word(outcome) + " " + OutcomeInWords.said(outcome));
    }

    /** In the order in which they began. */
    static List<DeliveryAttempt> ledger(long delivery) {
        return list("deliveryId = ?1 order by id", delivery);
    }

    private static DeliveryAttempt of(UUID lease) {
        return Objects.requireNonNull(
                DeliveryAttempt.<DeliveryAttempt>find("lease", lease).firstResult(), "each lease has its line");
    }

    private void end(String outcome, String said, Instant now) {
        this.outcome = outcome;
        this.said = shortened(said);
        endedAt = now;
    }

    private static String shortened(String words) {
        String clean = words.replace("\u0000", "").strip();
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST - 1) + "…";
    }
}
