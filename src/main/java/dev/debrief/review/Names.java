package dev.debrief.review;

import dev.debrief.people.Team;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names under which a month is counted, read once.
 *
 * @param people by id, as are the teams
 * @param teamIds by the name in small letters
 * @param ranks of severities, 1 the worst
 */
record Names(Map<Long, String> people, Map<Long, String> teams, Map<String, Long> teamIds, Map<String, Integer> ranks) {
    /** Where there is no severity. */
    static final int NO_RANK = 9;

    static Names read(EntityManager entityManager) {
        Map<Long, String> people = new HashMap<>();
        entityManager
                .createQuery("select p.id, p.name from Person p", Tuple.class)
                .getResultStream()
                .forEach(row -> people.put(row.get(0, Long.class), row.get(1, String.class)));
        Map<Long, String> teams = new HashMap<>();
        Map<String, Long> teamIds = new HashMap<>();
        for (Team team : Team.<Team>listAll()) {
            teams.put(team.id(), team.name());
            teamIds.put(team.name().toLowerCase(Locale.ROOT), team.id());
        }
        Map<String, Integer> ranks = new HashMap<>();
        entityManager
                .createNativeQuery("select name, rank from severity", Tuple.class)
                .getResultList()
                .forEach(row -> ranks.put(
                        ((Tuple) row).get("name", String.class), ((Number) ((Tuple) row).get("rank")).intValue()));
        return new Names(people, teams, teamIds, ranks);
    }

    /** The team of that name; null where there is none now. */
    @Nullable
    Long teamId(@Nullable String written) {
        return written == null ? null : teamIds.get(written.strip().toLowerCase(Locale.ROOT));
    }

    /** As the team is called now, otherwise as it was written; empty where nobody said. */
    String team(@Nullable String written) {
        if (written == null) return "";
        Long id = teamId(written);
        return id == null ? written : teams.getOrDefault(id, written);
    }

    int rank(@Nullable String severity) {
        return severity == null ? NO_RANK : ranks.getOrDefault(severity, NO_RANK);
    }
}
