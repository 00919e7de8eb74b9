package dev.debrief.action.waiting;

import static dev.debrief.action.waiting.Many.number;
import static dev.debrief.action.waiting.Many.words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** How the work of teams goes, by the ids of the teams; each question is one statement for all of them. */
@ApplicationScoped
public class TeamsWork {
    /** How many weeks of seven days a trend looks back. */
    public static final int WEEKS = 8;

    private static final String OPEN = "a.dropped_at is null and a.state in ('open', 'in progress')";

    private final EntityManager entityManager;

    TeamsWork(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** How many items somebody has to do, and how many of them are late; the team itself where it has them. */
    public record Load(String owner, int open, int late) {}

    /** What was opened and closed in seven days; 0 weeks ago are those that have just ended. */
    public record Week(int ago, int opened, int closed) {}

    /** An open item that has been there for long; text in Markdown. */
    public record Old(int number, String text, String owner, Instant opened) {}

    /** By owner, those with the most that is late first. */
    @Transactional
    public Map<Long, List<Load>> loads(Collection<Asking> teams) {
        return Many.ask(
                entityManager,
                teams,
                """
                select who.id, coalesce(p.name, t.name, 'Nobody') as owner, count(*) as open,
                       count(*) filter (where a.due_order < who.today) as late
                  from who join action_item a on a.home_team_id = who.id
                  left join person p on p.id = a.owner_id
                  left join team t on t.id = a.team_id and a.owner_id is null
                 where %s group by who.id, coalesce(p.name, t.name, 'Nobody'), p.id
                 order by who.id, late desc, open desc, owner""".formatted(OPEN),
                Map.of(),
                row -> new Load(row.get("owner", String.class), number(row, "open"), number(row, "late")));
    }

    /** The open ones that were opened first. */
    @Transactional
    public Map<Long, List<Old>> oldest(Collection<Asking> teams, int most) {
        return Many.ask(
                entityManager,
                teams,
                """
                select who.id, a.number, a.text, a.created_at, coalesce(p.name, t.name) as owner
                  from who cross join lateral (
                      select a.* from action_item a where a.home_team_id = who.id and %s
                       order by a.created_at, a.number limit :most) a
                  left join person p on p.id = a.owner_id
                  left join team t on t.id = a.team_id
                 order by who.id, a.created_at, a.number""".formatted(OPEN),
                Map.of("most", most),
                row -> new Old(
                        number(row, "number"),
                        row.get("text", String.class),
                        words(row.get("owner", String.class)),
                        row.get("created_at", Instant.class)));
    }

    /** The weeks before that instant in which something was opened or closed, told from the events. */
    @Transactional
    public Map<Long, List<Week>> weeks(Collection<Asking> teams, Instant at) {
        return Many.ask(
                entityManager,
                teams,
                """
                select id, ago, count(*) filter (where field = 'opened') as opened,
                       count(*) filter (where field = 'state') as closed
                  from (select who.id, e.field,
                               cast(floor(extract(epoch from (cast(:at as timestamptz) - e.effective_at)) / 604800) as integer) as ago
                          from action_item_event e join action_item a on a.number = e.item_number
                          join who on who.id = a.home_team_id
                         where e.effective_at > :from and e.effective_at <= :at and a.dropped_at is null
                           and (e.field = 'opened' or (e.field = 'state' and e.became in ('done', 'verified', 'won''t do')))
                           and (e.field = 'opened' or coalesce(e.was, '') not in ('done', 'verified', 'won''t do'))
                           and not exists (select 1 from action_item_event u where u.undoes = e.act)) happened
                 group by id, ago order by id, ago""",
                Map.of("at", at, "from", at.minus(Duration.ofDays(7L * WEEKS))),
                row -> new Week(number(row, "ago"), number(row, "opened"), number(row, "closed")));
    }
}
