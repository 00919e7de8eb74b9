package dev.debrief.action.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Post-mortems that wait to be written, for many people in one statement. Archived ones wait for nobody. */
@ApplicationScoped
public class Drafts {
    private static final String WAITS = "i.published_at is null and i.archived_at is null and i.deleted_at is null";

    /** Those that one leads or has written in, those of one's teams without a lead, and those that one began alone. */
    private static final String MINE = Stream.of(
                    "select i.number from incident i where i.lead_id = who.id",
                    "select i.number from team_member m join incident i on i.team_id = m.team_id"
                            + " where m.person_id = who.id and i.lead_id is null",
                    "select i.number from working_copy c join incident i on i.number = c.incident_number"
                            + " where c.person_id = who.id and c.typed is not null",
                    "select i.number from revision r join incident i on i.number = r.incident_number"
                            + " where r.saved_by = who.id and r.number = 1 and i.lead_id is null and i.team_id is null")
            .map(one -> one + " and " + WAITS)
            .collect(Collectors.joining(" union "));

    private final EntityManager entityManager;

    Drafts(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** A post-mortem that is not published yet, and when it was saved last. */
    public record Draft(int incident, String title, Instant saved) {}

    /** The newest saved first. */
    @Transactional
    public Map<Long, List<Draft>> of(Collection<Asking> asking, int most) {
        return Many.ask(
                entityManager,
                asking,
                """
                select who.id, d.number, d.title, d.saved_at
                  from who cross join lateral (
                      select i.number, i.title, r.saved_at
                        from (%s) mine join incident i on i.number = mine.number
                        join revision r on r.incident_number = i.number and r.number = i.revision
                       order by r.saved_at desc, i.number desc limit :most) d
                 order by who.id, d.saved_at desc, d.number desc""".formatted(MINE),
                Map.of("most", most),
                row -> new Draft(
                        Many.number(row, "number"),
                        row.get("title", String.class),
                        row.get("saved_at", Instant.class)));
    }
}
