package dev.debrief.delivery;

import dev.debrief.people.Person;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.BlockingOperationControl;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** What people decide about deliveries; and, for the header of the pages, how many wait for that. */
@ApplicationScoped
@Named("decisions")
public class Decisions {
    private static final int MOST = 99;

    private final EntityManager entities;
    private final Deliveries deliveries;
    private final Clock clock;

    Decisions(EntityManager entities, Deliveries deliveries, Clock clock) {
        this.entities = entities;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** How many wait for a person, no further than 100. In templates: {@code {inject:decisions.waiting}}. */
    public int waiting() {
        if (!BlockingOperationControl.isBlockingAllowed()) return 0;
        return QuarkusTransaction.joiningExisting()
                .call(() -> ((Number) entities.createNativeQuery("""
                                select count(*) from (select 1 from delivery
                                 where state = 'given-up' or (state = 'unknown' and not_before is null) limit 100) counted""").getSingleResult()).intValue());
    }

    /** The same in words, for the header: {@code 3}, {@code 99+}; empty where nothing waits. */
    public String mark() {
        int waiting = waiting();
        if (waiting == 0) return "";
        return waiting > MOST ? MOST + "+" : String.valueOf(waiting);
    }

    /** Tries it again. Empty where there is no such delivery, or not that version of it (0: whichever). */
    @Transactional
    Optional<Decision> retry(long id, int version, long person, boolean isRiskTaken) {
        Optional<Decision> decision = held(id, version)
                .map(delivery -> delivery.retry(Person.findById(person), isRiskTaken, clock.instant()));
        if (decision.isPresent() && decision.get() instanceof Decision.Made) deliveries.wakeAfterCommit();
        return decision;
    }

    /** Drops it. Empty where there is no such delivery, or not that version of it (0: whichever). */
    @Transactional
    Optional<Decision> drop(long id, int version, long person, String reason) {
        Optional<Decision> decision =
                held(id, version).map(delivery -> delivery.drop(Person.findById(person), reason, clock.instant()));
        if (decision.isPresent() && decision.get() instanceof Decision.Made) deliveries.wakeAfterCommit();
        return decision;
    }

    /** Those of these numbers that there are. */
    @Transactional
    List<Delivery> of(List<Long> ids) {
        return Delivery.list("id in ?1 order by id desc", ids);
    }

    private static Optional<Delivery> held(long id, int version) {
        return Delivery.<Delivery>find("id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .filter(delivery -> version == 0 || delivery.version == version);
    }
}
