package dev.debrief.delivery;

import dev.debrief.shared.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lists of deliveries, the newest first, paged by their number. */
@ApplicationScoped
class DeliveryListing {
    /** Counted no further. */
    static final int MOST = 1_000;

    private static final String COLUMNS = "id, version, about, link, destination, kind, target, state, not_before,"
            + " written_at, settled_at, attempts, why, decision";

    private static final String KINDS = """
            with recursive known (kind) as (
                (select kind from delivery order by kind limit 1)
                union all
                select (select d.kind from delivery d where d.kind > known.kind order by d.kind limit 1)
                  from known where known.kind is not null)
            select kind from known where kind is not null limit 100""";

    private final EntityManager entities;
    private final Destinations destinations;

    DeliveryListing(EntityManager entities, Destinations destinations) {
        this.entities = entities;
        this.destinations = destinations;
    }

    /** One delivery of a list. */
    record Line(
            long id,
            int version,
            String about,
            @Nullable String link,
            String destination,
            String kind,
            String target,
            DeliveryState state,
            @Nullable Instant notBefore,
            Instant writtenAt,
            @Nullable Instant settledAt,
            int attempts,
            String why,
            String decision) {
        private static Line of(Tuple row) {
            return new Line(
                    ((Number) row.get("id")).longValue(),
                    ((Number) row.get("version")).intValue(),
                    row.get("about", String.class),
                    row.get("link", String.class),
                    row.get("destination", String.class),
                    row.get("kind", String.class),
                    row.get("target", String.class),
                    DeliveryState.of(row.get("state", String.class)).orElseThrow(),
                    row.get("not_before", Instant.class),
                    row.get("written_at", Instant.class),
                    row.get("settled_at", Instant.class),
                    ((Number) row.get("attempts")).intValue(),
                    row.get("why", String.class),
                    row.get("decision", String.class));
        }

        boolean waitsForAPerson() {
            return state == DeliveryState.GIVEN_UP || (state == DeliveryState.UNKNOWN && notBefore == null);
        }
    }

    /** One page, behind the number that the page before ended with. */
    @Transactional
    Slice<Line> page(DeliveryFilter filter, Optional<Long> after, int size) {
        String sql = "select " + COLUMNS + " from delivery" + filter.where(after.isPresent())
                + " order by id desc limit " + (size + 1);
        List<Line> lines =
                rows(sql, filter.values(after)).stream().map(Line::of).toList();
        if (lines.size() <= size) return new Slice<>(lines, null);
        List<Line> shown = lines.subList(0, size);
        return new Slice<>(shown, String.valueOf(shown.get(size - 1).id()));
    }

    /** How many there are in each state, no further than {@link #MOST} and one. */
    @Transactional
    Map<String, Long> counts(DeliveryFilter filter) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put(DeliveryFilter.NEEDS_YOU, count(filter.in(DeliveryFilter.NEEDS_YOU)));
        for (DeliveryState state : DeliveryState.values()) counts.put(state.word(), count(filter.in(state.word())));
        return counts;
    }

    private long count(DeliveryFilter filter) {
        Query query = entities.createNativeQuery("select count(*) from (select 1 from delivery" + filter.where(false)
                + " limit " + (MOST + 1) + ") counted");
        filter.values(Optional.empty()).forEach(query::setParameter);
        return ((Number) query.getSingleResult()).longValue();
    }

    /** Those that a person may decide about, each state through its index; so many as are counted at most. */
    @Transactional
    List<Long> decidable(DeliveryFilter filter) {
        List<Long> ids = new ArrayList<>();
        for (DeliveryFilter one : filter.decidable()) {
            Query query = entities.createNativeQuery(
                    "select id from delivery" + one.where(false) + " order by id desc limit " + (MOST - ids.size()),
                    Long.class);
            one.values(Optional.empty()).forEach(query::setParameter);
            List<?> found = query.getResultList();
            found.forEach(id -> ids.add(((Number) id).longValue()));
            if (ids.size() == MOST) break;
        }
        return ids;
    }

    /** Every kind that there is. */
    @Transactional
    List<String> kinds() {
        List<?> kinds = entities.createNativeQuery(KINDS).getResultList();
        return kinds.stream().map(String.class::cast).toList();
    }

    List<String> destinations() {
        return destinations.all().stream().map(Destination::name).toList();
    }

    @SuppressWarnings("unchecked") // a native query with Tuple.class answers tuples
    private List<Tuple> rows(String sql, Map<String, Object> values) {
        Query query = entities.createNativeQuery(sql, Tuple.class);
        values.forEach(query::setParameter);
        return query.getResultList();
    }
}
