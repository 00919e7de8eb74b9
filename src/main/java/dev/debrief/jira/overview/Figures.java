package dev.debrief.jira.overview;

import dev.debrief.jira.link.LinkState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How the sites are, in figures; each costs one look for all of them, and needs a transaction. */
@ApplicationScoped
class Figures {
    private static final Duration HOUR = Duration.ofHours(1);

    private final EntityManager entities;
    private final Clock clock;

    Figures(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * The calls of the last hour.
     *
     * @param waits how often Jira asked to wait
     * @param failed how often no answer came, or one that says that something broke there
     */
    record Rate(long calls, long waits, long failed) {
        static final Rate NONE = new Rate(0, 0, 0);
    }

    /** By the id of the site, and by state. */
    Map<Long, Map<LinkState, Long>> links() {
        Map<Long, Map<LinkState, Long>> all = new HashMap<>();
        rows("select site_id, state, count(*) as many from jira_link group by site_id, state", Map.of())
                .forEach(row -> all.computeIfAbsent(number(row, "site_id"), unused -> new EnumMap<>(LinkState.class))
                        .put(LinkState.of(row.get("state", String.class)), number(row, "many")));
        return all;
    }

    /** By the id of the site. */
    Map<Long, Rate> rates() {
        Map<Long, Rate> all = new HashMap<>();
        rows("""
                        select site_id, count(*) as calls, count(*) filter (where status = 429) as waits,
                               count(*) filter (where status is null or status >= 500) as failed
                          from jira_call where began_at > :since group by site_id""", Map.of("since", clock.instant().minus(HOUR)))
                .forEach(row -> all.put(
                        number(row, "site_id"),
                        new Rate(number(row, "calls"), number(row, "waits"), number(row, "failed"))));
        return all;
    }

    /** What webhooks have to be sent to, by the id of the site; only for those who may set them up. */
    Map<Long, String> hookPaths() {
        Map<Long, String> all = new HashMap<>();
        rows("select site_id, hook_path from jira_secret", Map.of())
                .forEach(row -> all.put(number(row, "site_id"), row.get("hook_path", String.class)));
        return all;
    }

    private List<Tuple> rows(String sql, Map<String, Object> parameters) {
        var query = entities.createNativeQuery(sql, Tuple.class);
        parameters.forEach(query::setParameter);
        List<?> rows = query.getResultList();
        return rows.stream().map(Tuple.class::cast).toList();
    }

    private static long number(Tuple row, String column) {
        return ((Number) row.get(column)).longValue();
    }
}
