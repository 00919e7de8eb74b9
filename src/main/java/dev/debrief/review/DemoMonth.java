package dev.debrief.review;

import dev.debrief.action.Act;
import dev.debrief.action.ActionItems;
import dev.debrief.action.Doers;
import dev.debrief.action.ItemDeed;
import dev.debrief.action.NewItem;
import dev.debrief.action.PlanDeed;
import dev.debrief.action.StateDeed;
import dev.debrief.archive.Archive;
import dev.debrief.archive.DemoFilled;
import dev.debrief.document.ActionItem.Kind;
import dev.debrief.document.MarkdownReader;
import dev.debrief.document.When;
import dev.debrief.incident.FactorRow;
import dev.debrief.incident.Recurrence;
import dev.debrief.people.Person;
import dev.debrief.people.Team;
import dev.debrief.shared.ActionItemNumber;
import dev.debrief.shared.IncidentNumber;
import dev.debrief.shared.Markdown;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The last months of a demonstration, so that there is a review to look at: something came back, some is late. */
@ApplicationScoped
class DemoMonth {
    private static final String INCIDENT = """
            ---
            title: %s
            severity: %s
            type: Data late
            services: Settlement
            team: %s
            time_zone: UTC
            started: %s
            detected: %s
            resolved: %s
            ---

            # %s

            ## Summary

            The nightly settlement job retried until noon and nobody was called.

            ## Causes

            - **F1** (root cause, alerting) A job that retries does not count as failed.
            - **F2** (contributing) The backup window overlaps the refresh.
            """;

    private static final int FROZEN = 3;

    private final Archive archive;
    private final ActionItems items;
    private final Doers doers;
    private final Freezing freezing;
    private final Clock clock;
    private boolean isFilled;

    DemoMonth(Archive archive, ActionItems items, Doers doers, Freezing freezing, Clock clock) {
        this.archive = archive;
        this.items = items;
        this.doers = doers;
        this.freezing = freezing;
        this.clock = clock;
    }

    /** Once the demonstration is stored, its last months are frozen, the oldest first. */
    void onStart(@Observes @Priority(200) StartupEvent start) {
        if (!isFilled) return;
        for (int back = FROZEN - 1; back >= 0; back--) freezing.freeze(month().minusMonths(back), null);
    }

    private YearMonth month() {
        return YearMonth.from(clock.instant().atZone(ZoneOffset.UTC)).minusMonths(1);
    }

    void onFilled(@Observes DemoFilled filled) {
        isFilled = true;
        long mara = filled.author();
        Team team = Team.findOrAdd("Data platform");
        LocalDate first = month().atDay(1);
        IncidentNumber before = incident("Settlement table stale until noon", "SEV2", first.minusDays(70), mara);
        IncidentNumber again = incident("Settlement table stale again", "SEV2", first.plusDays(18), mara);
        IncidentNumber small = incident("Refund report a day late", "SEV3", first.plusDays(9), mara);
        List<FactorRow> factors = FactorRow.list("incidentNumber = ?1 order by place", before.value());
        Recurrence.mark(again, before, factors.get(0).rowId, mara, clock);
        int retry = item(
                before,
                "Count a retrying job as failed after 3 attempts",
                "Mara Okafor",
                first.minusDays(68),
                45,
                factors.get(0).rowId);
        int window = item(
                before,
                "Move the backup window away from the refresh",
                "Jun Ito",
                first.minusDays(66),
                60,
                factors.get(1).rowId);
        int owner = item(small, "Name a second owner for every settlement job", "Pablo", first.plusDays(10), 12, null);
        int page = item(
                again, "Page on-call when a table is older than 26 hours", "Jun Ito", first.plusDays(19), 30, null);
        int runbook = item(before, "Write a runbook for the nightly refresh", "Pablo", first.minusDays(60), 50, null);
        item(
                again,
                "Compare settlement totals with the bank every morning",
                "Mara Okafor",
                first.plusDays(20),
                8,
                null);
        does(retry, "Mara Okafor", first.minusDays(20), "The vendor is late", date(first.plusDays(5)));
        does(retry, "Mara Okafor", first.plusDays(4), "Waits for the new scheduler", date(first.plusDays(15)));
        does(
                window,
                "Jun Ito",
                first.plusDays(12),
                "",
                new StateDeed.Finish("The window is at 02:00 since then", null));
        does(
                window,
                "Mara Okafor",
                first.plusDays(16),
                "",
                new StateDeed.Verify("Four nights without an overlap", first));
        does(owner, "Pablo", first.plusDays(20), "", new StateDeed.Finish("Two names on each job", null));
        does(
                runbook,
                "Mara Okafor",
                first.plusDays(22),
                "The refresh goes away",
                new StateDeed.Refuse(person("Mara Okafor")));
        does(page, "Jun Ito", first.plusDays(24), "", new StateDeed.Start());
        team.persist();
    }

    private IncidentNumber incident(String title, String severity, LocalDate day, long author) {
        String text = INCIDENT.formatted(
                title, severity, "Data platform", day + " 02:10", day + " 06:30", day + " 11:50", title);
        IncidentNumber number = archive.open(MarkdownReader.read(text).postMortem(), author);
        archive.publish(number, author);
        return number;
    }

    private int item(
            IncidentNumber incident, String text, String owner, LocalDate made, int days, @Nullable String factor) {
        NewItem wanted = new NewItem(
                incident,
                Markdown.of(text),
                Markdown.of(""),
                person(owner),
                null,
                When.on(made.plusDays(days)),
                Kind.DETECT,
                dev.debrief.document.ActionItem.Priority.HIGH,
                null,
                "",
                factor == null ? List.of() : List.of(factor));
        Act act = Act.now(person(owner), Act.Through.PAGE, clock).since(at(made));
        return items.open(wanted, act).orElseThrow().spoken().value();
    }

    private void does(int item, String who, LocalDate day, String reason, ItemDeed deed) {
        Act act = Act.now(person(who), Act.Through.PAGE, clock).because(reason).since(at(day));
        items.tell(new ActionItemNumber(item), deed, act);
    }

    private static ItemDeed date(LocalDate day) {
        return new PlanDeed.Redate(When.on(day));
    }

    private Instant at(LocalDate day) {
        Instant at = day.atTime(10, 0).toInstant(ZoneOffset.UTC);
        return at.isAfter(clock.instant()) ? clock.instant() : at;
    }

    private Person person(String name) {
        return Objects.requireNonNull(doers.named(name).person(), name);
    }
}
