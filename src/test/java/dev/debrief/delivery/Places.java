package dev.debrief.delivery;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.hibernate.Hibernate;

/** Two places for the tests of the queue, and short words for what these write and ask. */
@ApplicationScoped
class Places {
    static final String ONE = "place";
    static final String OTHER = "other-place";

    private final Deliveries deliveries;
    private final EntityManager entities;
    private final Clock clock;

    Places(Deliveries deliveries, EntityManager entities, Clock clock) {
        this.deliveries = deliveries;
        this.entities = entities;
        this.clock = clock;
    }

    /** The beans of both. */
    static class Beans {
        @Produces
        @Singleton
        @Named(ONE)
        Place one() {
            return new Place(ONE);
        }

        @Produces
        @Singleton
        @Named(OTHER)
        Place other() {
            return new Place(OTHER);
        }
    }

    /** One delivery to a place, which says its key. Answers its number. */
    @Transactional
    long write(String place, String target, String key) {
        return write(place, target, key, false, Duration.ZERO);
    }

    @Transactional
    long inOrder(String place, String target, String key) {
        return write(place, target, key, true, Duration.ZERO);
    }

    @Transactional
    long write(String place, String target, String key, boolean inOrder, Duration in) {
        boolean isNew = deliveries.write(new NewDelivery(
                place,
                "message",
                target,
                key,
                JsonNodeFactory.instance.objectNode().put("says", key).put("secret", "open sesame"),
                "What “" + key + "” is about",
                "/incidents",
                clock.instant().plus(in),
                inOrder));
        return isNew ? found(place, key).id() : -1;
    }

    @Transactional
    Delivery found(String place, String key) {
        Delivery found =
                Objects.requireNonNull(Delivery.<Delivery>find("destination = ?1 and dedupeKey = ?2", place, key)
                        .firstResult());
        Hibernate.initialize(found.payload); // read only where somebody asks for it
        return found;
    }

    @Transactional
    DeliveryState state(String place, String key) {
        return found(place, key).state;
    }

    /** Whether something still happens by itself. */
    @Transactional
    boolean somethingWaits() {
        return Delivery.count("destination = ?1 and notBefore is not null or lease is not null", ONE) > 0;
    }

    @Transactional
    void clear() {
        for (String table : new String[] {"delivery", "destination_outage"})
            entities.createNativeQuery("delete from " + table + " where destination in ('place', 'other-place')")
                    .executeUpdate();
        entities.createNativeQuery("delete from destination where name in ('place', 'other-place')")
                .executeUpdate();
    }

    @Transactional
    int sql(String change) {
        return entities.createNativeQuery(change).executeUpdate();
    }
}
