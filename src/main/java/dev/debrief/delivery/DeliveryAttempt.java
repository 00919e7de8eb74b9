package dev.debrief.delivery;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** One line of the ledger: a try, or a look at what became of one. */
@Entity
@DynamicUpdate
class DeliveryAttempt extends PanacheEntityBase {
    private static final int LONGEST = 2000;
    private static final String WRITE = """
            insert into delivery_attempt (delivery_id, number, deed, lease, leased_by, began_at)
            select w.delivery, w.number, w.deed, w.lease, :by, cast(:at as timestamptz)
              from unnest(cast(string_to_array(:deliveries, ' ') as bigint[]),
                          cast(string_to_array(:numbers, ' ') as integer[]), string_to_array(:deeds, ' '),
                          cast(string_to_array(:leases, ' ') as uuid[])) as w(delivery, number, deed, lease)""";

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

    /** The line of a try that begins; {@link #write} writes it with the lease. */
    static DeliveryAttempt begun(Delivery delivery, Lease lease, boolean isLook) {
        DeliveryAttempt attempt = new DeliveryAttempt();
        attempt.deliveryId = delivery.id();
        attempt.number = delivery.attempts;
        attempt.deed = isLook ? "look" : "try";
        attempt.lease = lease.token();
        attempt.leasedBy = lease.by();
        attempt.beganAt = lease.from();
        return attempt;
    }

    /** All in one statement, so that each try stands in the ledger even if nobody comes back from it. */
    static void write(List<DeliveryAttempt> begun) {
        if (begun.isEmpty()) return;
        getEntityManager()
                .createNativeQuery(WRITE)
                .setParameter("deliveries", joined(begun, one -> one.deliveryId))
                .setParameter("numbers", joined(begun, one -> one.number))
                .setParameter("deeds", joined(begun, one -> one.deed))
                .setParameter("leases", joined(begun, one -> one.lease))
                .setParameter("by", begun.get(0).leasedBy)
                .setParameter("at", begun.get(0).beganAt)
                .executeUpdate();
    }

    private static String joined(List<DeliveryAttempt> begun, Function<DeliveryAttempt, Object> value) {
        return begun.stream().map(one -> String.valueOf(value.apply(one))).collect(Collectors.joining(" "));
    }

    void end(Outcome outcome, Instant now) {
        end(OutcomeInWords.word(outcome), OutcomeInWords.said(outcome), now);
    }

    static void cutOff(UUID lease, Instant now) {
        Objects.requireNonNull(of(List.of(lease)).get(lease), "each lease has its line")
                .end("cut off", "The worker that had it did not come back.", now);
    }

    /** The lease was lost: what it brought is told and changes nothing. */
    void cameLate(Outcome outcome) {
        cameLate = shortened(OutcomeInWords.word(outcome) + " " + OutcomeInWords.said(outcome));
    }

    /** In the order in which they began. */
    static List<DeliveryAttempt> ledger(long delivery) {
        return list("deliveryId = ?1 order by id", delivery);
    }

    /** The lines of these leases. */
    static Map<UUID, DeliveryAttempt> of(List<UUID> leases) {
        return DeliveryAttempt.<DeliveryAttempt>list("lease in ?1", leases).stream()
                .collect(Collectors.toMap(one -> one.lease, one -> one));
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
