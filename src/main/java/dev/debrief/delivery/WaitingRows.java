package dev.debrief.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds, each through an index of its own, what of a destination can be claimed. Rows that somebody else is changing are
 * passed over.
 */
@ApplicationScoped
class WaitingRows {
    private static final int AT_ONCE = 500;

    private static final String LOST = """
            select * from delivery where destination = :destination and lease is not null and lease_until <= :now
             order by lease_until limit 20 for update skip locked""";

    static final String ON_ITS_WAY =
            "select count(*) from delivery where destination = :destination and lease is not null";

    private static final String BECOME_DUE = """
            update delivery set due = true where id in (
                select id from delivery
                 where destination = :destination and state = 'waiting' and not due and not_before <= :now
                 order by not_before limit :atOnce for update skip locked)""";

    /**
     * Walks from target to target, and in each looks at two rows at most: the first of those that keep their order, if
     * nothing stands before it and it is due, and the one of the others whose time came first.
     */
    static final String TO_TRY = """
            with recursive round (target) as (
                (select target from delivery
                  where destination = :destination and state = 'waiting' and due and target > :served
                  order by target limit 1)
                union all
                select (select d.target from delivery d
                         where d.destination = :destination and d.state = 'waiting' and d.due and d.target > round.target
                         order by d.target limit 1)
                  from round where round.target is not null)
            select candidate.id from round
             cross join lateral (
                (select head.id from (
                    select id, due from delivery
                     where destination = :destination and target = round.target and in_order
                       and (state in ('waiting', 'sending') or (state = 'unknown' and not_before is not null))
                     order by id limit 1) head where head.due)
                union all
                (select id from delivery
                  where destination = :destination and target = round.target and not in_order
                    and state = 'waiting' and due
                  order by not_before, id limit 1)) candidate
             where round.target is not null
             limit :most""";

    /** In the order of the numbers; only as many are locked as are asked for. */
    private static final String LOCKED = """
            select delivery.* from unnest(cast(string_to_array(:ids, ' ') as bigint[])) with ordinality as found(id, place)
              join delivery on delivery.id = found.id and delivery.state = 'waiting' and delivery.due
             order by found.place limit :wanted for update of delivery skip locked""";

    /** A few more are found than are wanted: a person may have just put a hand on some. */
    private static final int SPARE = 4;

    /** The same without the targets that rest. */
    private static final String TO_TRY_OF_THE_RESTED = TO_TRY.replace(
            "where round.target is not null\n limit",
            "where round.target is not null and not exists (select 1 from resting_target r\n"
                    + "  where r.destination = :destination and r.target = round.target)\n limit");

    static final String LOOK = """
            select * from delivery
             where destination = :destination and state = 'unknown' and not_before <= :now and lease is null
             order by not_before limit :most for update skip locked""";

    static final String NEXT_TIME = """
            select min(not_before) from (
                (select not_before from delivery where destination = :destination and state = 'waiting' and not due
                  order by not_before limit 1)
                union all
                (select not_before from delivery
                  where destination = :destination and state = 'unknown' and not_before is not null
                  order by not_before limit 1)) times""";

    /** Each in the order of its index: PostgreSQL reads the whole table where any row would do. */
    static final String GLANCE = """
            select (select true from delivery where destination = :destination and lease is not null
                     order by lease_until limit 1),
                   (select true from delivery where destination = :destination and state = 'waiting' and due
                     order by target limit 1),
                   (select not_before from delivery where destination = :destination and state = 'waiting' and not due
                     order by not_before limit 1),
                   (select not_before from delivery
                     where destination = :destination and state = 'unknown' and not_before is not null
                     order by not_before limit 1)""";

    private static final String NEXT_TIME_WITH_RESTS = NEXT_TIME.replace(
            ") times",
            " union all (select until from resting_target where destination = :destination order by until limit 1)) times");

    private final EntityManager entities;

    WaitingRows(EntityManager entities) {
        this.entities = entities;
    }

    /** With one question, before any other is asked: most of the time there is nothing. */
    Glance glance(String destination) {
        Tuple found = (Tuple) entities.createNativeQuery(GLANCE, Tuple.class)
                .setParameter("destination", destination)
                .getSingleResult();
        return new Glance(
                found.get(0, Boolean.class) != null,
                found.get(1, Boolean.class) != null,
                found.get(2, Instant.class),
                found.get(3, Instant.class));
    }

    /** Those whose worker did not come back in time. */
    List<Delivery> withLostLease(String destination, Instant now) {
        return deliveries(LOST, destination).setParameter("now", now).getResultList();
    }

    long onItsWay(String destination) {
        return ((Number) query(ON_ITS_WAY, destination).getSingleResult()).longValue();
    }

    /** Marks those whose time has come. */
    void becomeDue(String destination, Instant now) {
        query(BECOME_DUE, destination)
                .setParameter("now", now)
                .setParameter("atOnce", AT_ONCE)
                .executeUpdate();
    }

    /** Those that may be tried next, of the targets behind the one that was served last. */
    List<Delivery> toTryBehind(String destination, String served, boolean rests, int wanted) {
        List<?> ids = query(rests ? TO_TRY_OF_THE_RESTED : TO_TRY, destination)
                .setParameter("served", served)
                .setParameter("most", wanted + SPARE)
                .getResultList();
        if (ids.isEmpty()) return List.of();
        return deliveries(entities.createNativeQuery(LOCKED, Delivery.class))
                .setParameter("ids", ids.stream().map(String::valueOf).collect(Collectors.joining(" ")))
                .setParameter("wanted", wanted)
                .getResultList();
    }

    List<Delivery> toLookAt(String destination, Instant now, int wanted) {
        return deliveries(LOOK, destination)
                .setParameter("now", now)
                .setParameter("most", wanted)
                .getResultList();
    }

    /** Targets whose rest is over are woken. */
    void wakeTargets(String destination, Instant now) {
        query("delete from resting_target where destination = :destination and until <= :now", destination)
                .setParameter("now", now)
                .executeUpdate();
    }

    void rest(String destination, String target, Instant until) {
        query(
                        "insert into resting_target (destination, target, until) values (:destination, :target, :until)"
                                + " on conflict (destination, target) do update set until = excluded.until",
                        destination)
                .setParameter("target", target)
                .setParameter("until", until)
                .executeUpdate();
    }

    /** When the next one becomes due by itself; null if none will. */
    @Nullable
    Instant nextTime(String destination, boolean rests) {
        // a tuple: for a query that is asked for as an Instant, Hibernate 7.1 keeps another plan at every call
        Tuple found = (Tuple) entities.createNativeQuery(rests ? NEXT_TIME_WITH_RESTS : NEXT_TIME, Tuple.class)
                .setParameter("destination", destination)
                .getSingleResult();
        return found.get(0, Instant.class);
    }

    private Query query(String sql, String destination) {
        return entities.createNativeQuery(sql).setParameter("destination", destination);
    }

    private TypedQuery<Delivery> deliveries(String sql, String destination) {
        return deliveries(entities.createNativeQuery(sql, Delivery.class)).setParameter("destination", destination);
    }

    @SuppressWarnings("unchecked") // a native query with Delivery.class answers deliveries
    private static TypedQuery<Delivery> deliveries(Query query) {
        return (TypedQuery<Delivery>) query;
    }
}
