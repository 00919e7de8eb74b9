package dev.debrief.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Where a room asks for something to be done outside the house. */
@ApplicationScoped
public class Deliveries {
    private static final String WRITE = """
            insert into delivery (uuid, destination, kind, target, dedupe_key, payload, about, link, in_order,
                                  state, due, not_before, written_at)
            values (:uuid, :destination, :kind, :target, :dedupeKey, :payload, :about, cast(:link as text), :inOrder,
                    'waiting', cast(:notBefore as timestamptz) <= cast(:now as timestamptz), cast(:notBefore as timestamptz),
                    cast(:now as timestamptz))
            on conflict (destination, dedupe_key) do nothing""";

    private final EntityManager entities;
    private final TransactionSynchronizationRegistry transaction;
    private final Workers workers;
    private final Clock clock;

    Deliveries(EntityManager entities, TransactionSynchronizationRegistry transaction, Workers workers, Clock clock) {
        this.entities = entities;
        this.transaction = transaction;
        this.workers = workers;
        this.clock = clock;
    }

    /**
     * Writes it within the caller's transaction: it is done when, and only when, that one commits.
     *
     * @return false: one with this dedupe key was there already, and nothing was written
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean write(NewDelivery delivery) {
        int written = entities.createNativeQuery(WRITE)
                .setParameter("uuid", UUID.randomUUID())
                .setParameter("destination", delivery.destination())
                .setParameter("kind", delivery.kind())
                .setParameter("target", delivery.target())
                .setParameter("dedupeKey", delivery.dedupeKey())
                .setParameter("payload", delivery.payload().toString())
                .setParameter("about", delivery.about())
                .setParameter("link", delivery.link())
                .setParameter("inOrder", delivery.inOrder())
                .setParameter("notBefore", delivery.notBefore())
                .setParameter("now", clock.instant())
                .executeUpdate();
        if (written == 1) wakeAfterCommit();
        return written == 1;
    }

    /** Once for each transaction, however many it writes. */
    void wakeAfterCommit() {
        if (transaction.getResource(Deliveries.class) != null) return;
        transaction.putResource(Deliveries.class, true);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) workers.wake();
            }
        });
    }
}
