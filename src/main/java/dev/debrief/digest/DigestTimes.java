package dev.debrief.digest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When digests go: what the house says, and what teams and people say instead. */
@ApplicationScoped
public class DigestTimes {
    /**
     * A day and an hour of the week.
     *
     * @param zone null for the zone of each person
     */
    public record Chosen(DayOfWeek day, int hour, @Nullable ZoneId zone) {}

    /** Who chooses: nobody in particular is the house. */
    public record Chooser(@Nullable Long person, @Nullable Long team) {
        public static final Chooser HOUSE = new Chooser(null, null);

        public static Chooser person(long id) {
            return new Chooser(id, null);
        }

        public static Chooser team(long id) {
            return new Chooser(null, id);
        }

        private long personOrNone() {
            return person == null ? 0 : person;
        }

        private long teamOrNone() {
            return team == null ? 0 : team;
        }
    }

    private static final String OF = " coalesce(person_id, 0) = :person and coalesce(team_id, 0) = :team";

    private final EntityManager entityManager;

    DigestTimes(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Empty where they leave it to whoever stands above them. */
    @Transactional
    @SuppressWarnings("unchecked") // a native query with Tuple.class answers tuples
    public Optional<Chosen> of(Chooser chooser) {
        List<Tuple> rows = entityManager
                .createNativeQuery("select weekday, hour, time_zone from digest_time where" + OF, Tuple.class)
                .setParameter("person", chooser.personOrNone())
                .setParameter("team", chooser.teamOrNone())
                .getResultList();
        return rows.stream().findFirst().map(row -> {
            String zone = row.get("time_zone", String.class);
            return new Chosen(
                    DayOfWeek.of(((Number) row.get("weekday")).intValue()),
                    ((Number) row.get("hour")).intValue(),
                    zone == null ? null : ZoneId.of(zone));
        });
    }

    @Transactional
    public void choose(Chooser chooser, Chosen chosen) {
        entityManager
                .createNativeQuery("insert into digest_time (person_id, team_id, weekday, hour, time_zone)"
                        + " values (nullif(:person, 0), nullif(:team, 0), :weekday, :hour, nullif(:zone, ''))"
                        + " on conflict ((coalesce(person_id, 0)), (coalesce(team_id, 0))) do update"
                        + " set weekday = excluded.weekday, hour = excluded.hour, time_zone = excluded.time_zone")
                .setParameter("person", chooser.personOrNone())
                .setParameter("team", chooser.teamOrNone())
                .setParameter("weekday", chosen.day().getValue())
                .setParameter("hour", chosen.hour())
                .setParameter("zone", chosen.zone() == null ? "" : chosen.zone().getId())
                .executeUpdate();
    }

    /** From then on it is left to whoever stands above; the house always says something. */
    @Transactional
    public void leave(Chooser chooser) {
        if (chooser.equals(Chooser.HOUSE)) throw new IllegalArgumentException("the house always says when");
        entityManager
                .createNativeQuery("delete from digest_time where" + OF)
                .setParameter("person", chooser.personOrNone())
                .setParameter("team", chooser.teamOrNone())
                .executeUpdate();
    }
}
