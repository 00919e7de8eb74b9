package dev.debrief.review;

import dev.debrief.action.Act;
import dev.debrief.action.ActionItems;
import dev.debrief.action.Change;
import dev.debrief.action.ItemDeed;
import dev.debrief.action.NewItem;
import dev.debrief.action.PlanDeed;
import dev.debrief.action.StateDeed;
import dev.debrief.archive.Archive;
import dev.debrief.document.ActionItem.Kind;
import dev.debrief.document.ActionItem.Priority;
import dev.debrief.document.MarkdownReader;
import dev.debrief.document.When;
import dev.debrief.incident.FactorRow;
import dev.debrief.incident.Recurrence;
import dev.debrief.people.Person;
import dev.debrief.people.Team;
import dev.debrief.shared.ActionItemNumber;
import dev.debrief.shared.IncidentNumber;
import dev.debrief.shared.Markdown;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An October with something of everything: an incident that came back, late items, some done, one refused. */
@ApplicationScoped
public class ReviewScene {
    private static final String INCIDENT = """
            ---
            title: %s
            severity: SEV2
            type: Outage
            team: %s
            time_zone: UTC
            started: %s
            detected: %s
            resolved: %s
            ---

            # %s

            ## Causes

            - **F1** (root cause) Nobody counts a retrying job as failed.
            - **F2** (contributing) The backup window overlaps the refresh.
            """;

    private final Archive archive;
    private final ActionItems items;
    private final EntityManager entityManager;
    private final Clock clock;

    ReviewScene(Archive archive, ActionItems items, EntityManager entityManager, Clock clock) {
        this.archive = archive;
        this.items = items;
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** The items of the scene. */
    public record October(long team, int cameBack, int toVerify, int redated) {}

    /** Nothing is frozen, and October was over before there were reviews. */
    @Transactional
    public void forget() {
        run("truncate review cascade");
        run("update review_schedule set chosen_at = '2026-11-10Z', hour = 6, time_zone = 'UTC'");
    }

    @Transactional
    public October october(String teamName, long person) {
        Team team = Team.findOrAdd(teamName);
        run("update team set lead_id = " + person + " where id = " + team.id());
        IncidentNumber first = incident("Tables stale in February", teamName, "2026-02-03", person);
        IncidentNumber second = incident("Tables stale again", teamName, "2026-10-20", person);
        List<FactorRow> factors = FactorRow.list("incidentNumber = ?1 order by place", first.value());
        Recurrence.mark(second, first, factors.get(0).rowId, person, clock);
        int cameBack = item(
                first,
                "Count a retrying job as failed after `3` attempts",
                person,
                "2026-06-30",
                "2026-02-05",
                factors.get(0).rowId);
        int redated =
                item(first, "Move the backup window away from the refresh", person, "2026-09-01", "2026-08-10", null);
        int done =
                item(second, "Name a second owner for every settlement job", person, "2026-10-15", "2026-10-02", null);
        item(second, "Page on-call when a table is older than 26 hours", person, null, "2026-10-22", null);
        int refused = item(first, "Write a runbook for the refresh", person, "2026-10-30", "2026-10-05", null);
        does(redated, person, "2026-09-03", "The vendor is late", date("2026-10-20"));
        does(redated, person, "2026-10-19", "Waits for the storage change", date("2026-12-01"));
        does(done, person, "2026-10-12", "", new StateDeed.Finish("Two names on every job", null));
        does(refused, person, "2026-10-25", "The job goes away", new StateDeed.Refuse(Person.findById(person)));
        return new October(team.id(), cameBack, done, redated);
    }

    private IncidentNumber incident(String title, String team, String day, long person) {
        String text = INCIDENT.formatted(title, team, day + " 09:00", day + " 09:40", day + " 13:00", title);
        return archive.open(MarkdownReader.read(text).postMortem(), person);
    }

    private int item(
            IncidentNumber incident,
            String text,
            long owner,
            @Nullable String due,
            String made,
            @Nullable String factor) {
        NewItem wanted = new NewItem(
                incident,
                Markdown.of(text),
                Markdown.of(""),
                Person.findById(owner),
                null,
                due == null ? When.unsaid() : When.on(LocalDate.parse(due)),
                Kind.DETECT,
                Priority.HIGH,
                null,
                "",
                factor == null ? List.of() : List.of(factor));
        return items.open(
                        wanted,
                        Act.now(Person.findById(owner), Act.Through.API, clock).since(at(made)))
                .orElseThrow()
                .spoken()
                .value();
    }

    private void does(int item, long person, String day, String reason, ItemDeed deed) {
        Act act = Act.now(Person.findById(person), Act.Through.PAGE, clock)
                .because(reason)
                .since(at(day));
        Change change = items.tell(new ActionItemNumber(item), deed, act).orElseThrow();
        if (!(change instanceof Change.Made)) throw new IllegalStateException(change.toString());
    }

    private static PlanDeed.Redate date(String day) {
        return new PlanDeed.Redate(When.on(LocalDate.parse(day)));
    }

    private static Instant at(String day) {
        return Instant.parse(day + "T10:00:00Z");
    }

    private void run(String sql) {
        entityManager.createNativeQuery(sql).executeUpdate();
    }

    /** What one row says, as text. */
    @Transactional
    public String ask(String sql) {
        return String.valueOf(entityManager.createNativeQuery(sql).getSingleResult());
    }
}
