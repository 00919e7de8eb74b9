package dev.debrief.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Where a room asks for something to be done outside the house. */
@ApplicationScoped
public class Deliveries {
    private static final String WRITE = """
            insert into delivery (uuid, destination, kind, target, dedupe_key, payload, about, link, in_order,
                                  state, due, not_before, written_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'waiting', ?, ?, ?)
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
        return write(List.of(delivery)).get(0);
    }

    /** Many at once, on one way to the database; answers for each whether it was written. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Boolean> write(List<NewDelivery> many) {
        Instant now = clock.instant();
        int[] written = entities.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(WRITE)) {
                for (NewDelivery one : many) {
                    fill(statement, one, now);
                    statement.addBatch();
                }
                return statement.executeBatch();
            }
        });
        List<Boolean> isNew = Arrays.stream(written).mapToObj(rows -> rows == 1).toList();
        if (isNew.contains(true)) wakeAfterCommit();
        return isNew;
    }

    /** What waits for that target, in order, is tried or looked at now, however long it was put off. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hurry(String destination, String target) {
        int hurried = entities.createNativeQuery("""
                        update delivery set not_before = :now, due = (state = 'waiting')
                         where destination = :destination and target = :target and in_order
                           and state in ('waiting', 'unknown') and not_before > :now""")
                .setParameter("now", clock.instant())
                .setParameter("destination", destination)
                .setParameter("target", target)
                .executeUpdate();
        if (hurried > 0) wakeAfterCommit();
    }

    private static void fill(PreparedStatement statement, NewDelivery one, Instant now) throws SQLException {
        statement.setObject(1, UUID.randomUUID());
        statement.setString(2, one.destination());
        statement.setString(3, one.kind());
        statement.setString(4, one.target());
        statement.setString(5, one.dedupeKey());
        statement.setString(6, one.payload().toString());
        statement.setString(7, one.about());
        statement.setString(8, one.link());
        statement.setBoolean(9, one.inOrder());
        statement.setBoolean(10, !one.notBefore().isAfter(now));
        statement.setObject(11, one.notBefore().atOffset(ZoneOffset.UTC));
        statement.setObject(12, now.atOffset(ZoneOffset.UTC));
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
