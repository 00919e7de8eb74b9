package dev.debrief.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is not done yet of what goes to one destination, for the page of the room that sends it there. */
@ApplicationScoped
public class Backlog {
    /** Counted no further. */
    public static final int MOST = 10_000;

    private static final String WAITING = """
            select kind, count(*) as many from (
                (select kind from delivery where destination = :name and state = 'waiting' limit :most)
                union all
                (select kind from delivery where destination = :name and state = 'sending' limit :most)
                union all
                (select kind from delivery where destination = :name and state = 'unknown' limit :most)) open
             group by kind order by kind""";

    private final EntityManager entities;

    Backlog(EntityManager entities) {
        this.entities = entities;
    }

    /** So many of one kind wait, are on their way, or may have happened. */
    public record Kind(String kind, long many) {}

    /**
     * The destination is left alone.
     *
     * @param probeAt when it is tried next; null where that is not known
     */
    public record Broken(
            Instant since, String why, @Nullable Instant probeAt) {}

    /** By kind; empty where nothing waits. */
    @Transactional
    public List<Kind> of(String destination) {
        List<?> rows = entities.createNativeQuery(WAITING, Tuple.class)
                .setParameter("name", destination)
                .setParameter("most", MOST)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Kind(row.get("kind", String.class), ((Number) row.get("many")).longValue()))
                .toList();
    }

    /** How many were given up and wait for a person; counted no further than {@link #MOST}. */
    @Transactional
    public long givenUp(String destination) {
        return ((Number) entities.createNativeQuery("select count(*) from (select 1 from delivery"
                                + " where destination = :name and state = 'given-up' limit :most) counted")
                        .setParameter("name", destination)
                        .setParameter("most", MOST)
                        .getSingleResult())
                .longValue();
    }

    /** Empty while it answers. */
    @Transactional
    public Optional<Broken> broken(String destination) {
        return DestinationState.<DestinationState>findByIdOptional(destination)
                .filter(state -> state.brokenSince != null)
                .map(state -> new Broken(Objects.requireNonNull(state.brokenSince), state.why, state.probeAt));
    }
}
