package dev.debrief.digest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds those to whom digests go, with the time that counts for each: their own, that of a team, that of the house. */
@ApplicationScoped
public class Recipients {
    private static final String SELECT = """
            select p.id, p.name, p.email, p.zone, p.role, p.added_at,
                   coalesce(own.weekday, ofteam.weekday, house.weekday) as weekday,
                   coalesce(own.hour, ofteam.hour, house.hour) as hour,
                   case when own.id is not null then own.time_zone
                        when ofteam.id is not null then ofteam.time_zone else house.time_zone end as chosen_zone,
                   (select max(d.as_of) from digest d where d.person_id = p.id and d.things > 0 and d.as_of < :at) as last,
                   (select string_agg(cast(d.week as text), ' ') from digest d
                     where d.person_id = p.id and d.kind = 'weekly' and d.week between :from and :until) as had
              from person p
              left join digest_time own on own.person_id = p.id
              left join lateral (
                  select t.* from (select m.team_id from team_member m where m.person_id = p.id
                                   union select id from team where lead_id = p.id) mine
                    join team on team.id = mine.team_id
                    join digest_time t on t.team_id = mine.team_id
                   order by lower(team.name) limit 1) ofteam on true
              join digest_time house on coalesce(house.person_id, 0) = 0 and coalesce(house.team_id, 0) = 0
             where p.role is not null and p.deactivated_at is null and p.email is not null""";

    private final EntityManager entityManager;

    Recipients(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** So many of those who want a digest, in the order of their ids. */
    @Transactional
    List<Recipient> after(long id, int most, Instant at) {
        return read(
                entityManager
                        .createNativeQuery(
                                SELECT + " and p.id > :id and not exists (select 1 from muted_mail m"
                                        + " where m.person_id = p.id and m.kind = 'digest') order by p.id",
                                Tuple.class)
                        .setParameter("id", id)
                        .setMaxResults(most),
                at);
    }

    /** Somebody who could have one, whether they want it or not. */
    @Transactional
    public Optional<Recipient> one(long id, Instant at) {
        return read(
                        entityManager
                                .createNativeQuery(SELECT + " and p.id = :id", Tuple.class)
                                .setParameter("id", id),
                        at)
                .stream()
                .findFirst();
    }

    /** How many want none. */
    @Transactional
    int muted() {
        return ((Number) entityManager
                        .createNativeQuery("select count(*) from muted_mail m join person p on p.id = m.person_id"
                                + " where m.kind = 'digest' and p.role is not null and p.deactivated_at is null")
                        .getSingleResult())
                .intValue();
    }

    @SuppressWarnings("unchecked") // a native query with Tuple.class answers tuples
    private static List<Recipient> read(Query query, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        List<Tuple> rows = query.setParameter("at", at)
                .setParameter("from", day.minusDays(16))
                .setParameter("until", day.plusDays(2))
                .getResultList();
        return rows.stream().map(Recipients::recipient).toList();
    }

    private static Recipient recipient(Tuple row) {
        ZoneId own = ZoneId.of(row.get("zone", String.class));
        String chosen = row.get("chosen_zone", String.class);
        return new Recipient(
                ((Number) row.get("id")).longValue(),
                row.get("name", String.class),
                row.get("email", String.class),
                own,
                !row.get("role", String.class).equals("READER"),
                new Weekly(
                        DayOfWeek.of(((Number) row.get("weekday")).intValue()),
                        ((Number) row.get("hour")).intValue(),
                        chosen == null ? own : ZoneId.of(chosen)),
                row.get("added_at", Instant.class),
                row.get("last", Instant.class),
                weeks(row.get("had", String.class)));
    }

    private static Set<LocalDate> weeks(@Nullable String had) {
        return had == null
                ? Set.of()
                : Arrays.stream(had.split(" ", -1)).map(LocalDate::parse).collect(Collectors.toSet());
    }
}
