package dev.debrief.digest;

import dev.debrief.action.waiting.Asking;
import dev.debrief.action.waiting.TeamsWork;
import dev.debrief.digest.Contents.Quiet;
import dev.debrief.digest.Contents.TeamContents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Finds how the teams stand that recipients of digests lead. */
@ApplicationScoped
class TeamReading {
    private static final int OLDEST = 5;

    private final TeamsWork work;
    private final EntityManager entityManager;

    TeamReading(TeamsWork work, EntityManager entityManager) {
        this.work = work;
        this.entityManager = entityManager;
    }

    private record Led(long team, String name, Recipient lead) {}

    /** By the id of the lead. */
    @Transactional
    Map<Long, List<TeamContents>> of(List<Recipient> recipients, Instant at) {
        List<Led> led = led(recipients);
        if (led.isEmpty()) return Map.of();
        List<Asking> asking = led.stream()
                .map(one -> new Asking(one.team, one.lead.today(at), one.lead.zone(), null))
                .toList();
        Map<Long, List<TeamsWork.Load>> loads = work.loads(asking);
        Map<Long, List<TeamsWork.Week>> weeks = work.weeks(asking, at);
        Map<Long, List<TeamsWork.Old>> oldest = work.oldest(asking, OLDEST);
        Map<Long, List<Quiet>> quiet = quiet(led);
        Map<Long, List<TeamContents>> byLead = new HashMap<>();
        for (Led one : led) {
            byLead.computeIfAbsent(one.lead.id(), lead -> new ArrayList<>())
                    .add(new TeamContents(
                            one.name,
                            loads.getOrDefault(one.team, List.of()),
                            weeks.getOrDefault(one.team, List.of()),
                            oldest.getOrDefault(one.team, List.of()),
                            quiet.getOrDefault(one.team, List.of())));
        }
        return byLead;
    }

    private List<Led> led(List<Recipient> recipients) {
        Map<Long, Recipient> byId = recipients.stream().collect(Collectors.toMap(Recipient::id, one -> one));
        return rows(
                        "select id, name, lead_id from team where lead_id = any(cast(string_to_array(:ids, ' ') as bigint[]))"
                                + " order by lower(name)",
                        ids(byId.keySet().stream().toList()))
                .stream()
                .map(row -> new Led(
                        id(row, "id"),
                        row.get("name", String.class),
                        Objects.requireNonNull(byId.get(id(row, "lead_id")))))
                .toList();
    }

    /** Members who want no digest. */
    private Map<Long, List<Quiet>> quiet(List<Led> led) {
        Map<Long, Led> byTeam = led.stream().collect(Collectors.toMap(Led::team, one -> one));
        Map<Long, List<Quiet>> quiet = new HashMap<>();
        rows(
                        "select t.team_id, p.name, m.muted_at from team_member t join muted_mail m on m.person_id = t.person_id"
                                + " and m.kind = 'digest' join person p on p.id = t.person_id and p.deactivated_at is null"
                                + " where t.team_id = any(cast(string_to_array(:ids, ' ') as bigint[])) order by lower(p.name)",
                        ids(led.stream().map(Led::team).toList()))
                .forEach(row -> {
                    long team = id(row, "team_id");
                    Recipient lead = Objects.requireNonNull(byTeam.get(team)).lead;
                    LocalDate since = LocalDate.ofInstant(row.get("muted_at", Instant.class), lead.zone());
                    quiet.computeIfAbsent(team, none -> new ArrayList<>())
                            .add(new Quiet(row.get("name", String.class), since));
                });
        return quiet;
    }

    private static String ids(List<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static long id(Tuple row, String column) {
        return ((Number) row.get(column)).longValue();
    }

    @SuppressWarnings("unchecked") // a native query with Tuple.class answers tuples
    private List<Tuple> rows(String sql, String ids) {
        return entityManager
                .createNativeQuery(sql, Tuple.class)
                .setParameter("ids", ids)
                .getResultList();
    }
}
