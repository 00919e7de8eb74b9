package dev.debrief.delivery;

import dev.debrief.shared.Recurring;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Deletes what is done or dropped when it has been read for long enough. What a person has to decide about stays. */
@ApplicationScoped
class OldDeliveries implements Recurring {
    private static final int AT_ONCE = 1000;

    private final EntityManager entities;
    private final Clock clock;
    private final Duration keptFor;

    OldDeliveries(
            EntityManager entities, Clock clock, @ConfigProperty(name = "debrief.delivery.kept-for") Duration keptFor) {
        this.entities = entities;
        this.clock = clock;
        this.keptFor = keptFor;
    }

    @Override
    public String name() {
        return "old-deliveries";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        Instant before = clock.instant().minus(keptFor);
        int deleted;
        do deleted = delete(before);
        while (deleted == AT_ONCE);
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("delete from destination_outage where until < :before")
                        .setParameter("before", before)
                        .executeUpdate());
    }

    private int delete(Instant before) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery("""
                        delete from delivery where id in (
                            select id from delivery
                             where state in ('done', 'dropped') and settled_at < :before
                             order by settled_at limit :atOnce)""")
                        .setParameter("before", before)
                        .setParameter("atOnce", AT_ONCE)
                        .executeUpdate());
    }
}
