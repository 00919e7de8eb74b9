package dev.debrief.postmortem.read;

import dev.debrief.document.ActionItem;
import dev.debrief.document.Factor;
import dev.debrief.document.Head;
import dev.debrief.document.Impact;
import dev.debrief.document.Lessons;
import dev.debrief.document.Link;
import dev.debrief.document.Milestone;
import dev.debrief.document.Milestones;
import dev.debrief.document.Part;
import dev.debrief.document.PostMortem;
import dev.debrief.document.RowId;
import dev.debrief.document.Section;
import dev.debrief.document.Standing;
import dev.debrief.document.TimelineEntry;
import dev.debrief.document.TimelineEntry.Kind;
import dev.debrief.document.When;
import dev.debrief.shared.Markdown;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** A made-up outage in which every part is written, with a night in which nothing was seen. */
public final class Outage {
    static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    private Outage() {}

    public static PostMortem whole() {
        return new PostMortem(
                Standing.NEW,
                head(),
                milestones(),
                summary(),
                impact(),
                Markdown.of("A person asked in #data-help; no alert did."),
                timeline(),
                factors(),
                resolution(),
                lessons(),
                actions(),
                sections(),
                links());
    }

    private static Head head() {
        return new Head(
                "Views left behind by a test blocked the nightly refresh for nine hours",
                "SEV1",
                "Data late",
                List.of("Warehouse", "Nightly refresh", "Finance dashboards"),
                "Data platform",
                "Mara Okafor",
                new Head.Roles(List.of("Mara Okafor"), List.of("Jun Ito"), List.of("Sam Chaiya")),
                List.of("Frida Lindqvist"),
                List.of("Mara Okafor"),
                List.of("postgresql"),
                BANGKOK,
                false,
                null);
    }

    private static Milestones milestones() {
        return new Milestones(Map.of(
                Milestone.Kind.STARTED, new Milestone.TakenFrom(new RowId("t4"), "Mara Okafor"),
                Milestone.Kind.DETECTED, new Milestone.TakenFrom(new RowId("t6"), null),
                Milestone.Kind.ACKNOWLEDGED, new Milestone.TakenFrom(new RowId("t7"), null),
                Milestone.Kind.MITIGATED, new Milestone.TakenFrom(new RowId("t11"), null),
                Milestone.Kind.RESOLVED, new Milestone.WrittenDown(at("2026-11-04T07:49:30"), "Mara Okafor")));
    }

    private static Markdown summary() {
        return Markdown.of("""
                Ten warehouse tables kept Monday’s data through Wednesday morning. No data was lost; 38 people worked with figures a day old.

                On Tuesday afternoon a contract test ran against the *production* warehouse and was killed before it could tidy up. It left fourteen views on the ten tables that are rebuilt every night. PostgreSQL refuses to drop a table on which a view depends, so every swap failed, sixteen times.

                > [!WARNING]
                > The scheduler shows a retrying job as **running**. The alert for failed jobs stayed silent.

                งานที่ลองใหม่ซ้ำถูกนับว่ายังทำงานอยู่ จึงไม่มีการแจ้งเตือน
                """);
    }

    private static Impact impact() {
        return new Impact(
                Markdown.of(
                        "- Ten of 61 tables were late.\n- Two supplier reports went out wrong.\n\n| table | late |\n|---|--:|\n| orders | 9 h |\n| stock | 8 h |"),
                List.of(
                        new Impact.Figure(new RowId("i1"), "customers", "38", "people", false),
                        new Impact.Figure(new RowId("i2"), "cost", "4,200", "EUR", true),
                        new Impact.Figure(new RowId("i3"), "error budget", "61.5", "%", false)));
    }

    private static List<TimelineEntry> timeline() {
        return List.of(
                entry(
                        1,
                        "2026-11-03T14:10",
                        Kind.TRIGGER,
                        "Contract test run `ct-8814` starts against production and creates 14 views.",
                        "CI log, run ct-8814"),
                entry(
                        2,
                        "2026-11-03T14:22",
                        Kind.TRIGGER,
                        "The runner is killed. Teardown never runs; the 14 views stay.",
                        "CI log"),
                entry(
                        3,
                        "2026-11-03T22:30",
                        Kind.ACTION,
                        "Nightly full refresh starts, as planned, for ten tables.",
                        "scheduler"),
                entry(
                        4,
                        "2026-11-03T22:47:12",
                        Kind.TRIGGER,
                        "First swap refused on `orders_daily`. The job waits and tries again.",
                        "job log, attempt 1"),
                entry(
                        5,
                        "2026-11-04T01:00",
                        Kind.DETECTION,
                        "Freshness alert goes to #data-alerts, which has been muted. Nobody sees it.",
                        "alert 55120"),
                entry(
                        6,
                        "2026-11-04T06:52:40",
                        Kind.DETECTION,
                        "A finance analyst asks why Tuesday’s revenue equals Monday’s.",
                        "#data-help"),
                entry(
                        7,
                        "2026-11-04T06:58",
                        Kind.COMMUNICATION,
                        "On-call answers and opens the incident.",
                        "#data-help"),
                entry(
                        8,
                        "2026-11-04T07:04",
                        Kind.COMMUNICATION,
                        "Status note: “Do not send reports before we say so.”",
                        "https://status.example.org/17"),
                entry(
                        9,
                        "2026-11-04T07:09",
                        Kind.ACTION,
                        "Error found in the log of attempt 16; `pg_depend` names the views.",
                        "job log, attempt 16"),
                entry(
                        10,
                        "2026-11-04T07:15",
                        Kind.DECISION,
                        "Drop only the views owned by `ct_runner`. Not `CASCADE`.",
                        "incident call"),
                entry(
                        11,
                        "2026-11-04T07:21:05",
                        Kind.MITIGATION,
                        "14 views dropped; the next swap succeeds.",
                        "psql transcript"),
                entry(
                        12,
                        "2026-11-04T07:24",
                        Kind.ACTION,
                        "Refresh restarted for all ten tables at once.",
                        "scheduler"),
                entry(
                        13,
                        "2026-11-04T07:49",
                        Kind.RECOVERY,
                        "All ten tables swapped; row counts match.",
                        "reconciliation job"),
                new TimelineEntry(
                        new RowId("t14"),
                        new When.InWords("around breakfast"),
                        null,
                        Markdown.of("Finance told by phone."),
                        "",
                        "",
                        true),
                entry(
                        15,
                        "2026-11-04T07:55",
                        Kind.COMMUNICATION,
                        "Status note withdrawn; reports can go out.",
                        "status page"));
    }

    private static List<Factor> factors() {
        return List.of(
                factor(
                        1,
                        Factor.Role.ROOT_CAUSE,
                        "Design",
                        "The swap drops the old table and stops if anything depends on it"),
                factor(2, Factor.Role.CONTRIBUTING, "Data", "Fourteen views stayed behind on the ten tables", 1),
                factor(3, Factor.Role.ROOT_CAUSE, "Access", "Contract tests may create objects in production", 2),
                factor(
                        4,
                        Factor.Role.CONTRIBUTING,
                        "Code",
                        "Teardown runs only when the test process ends by itself",
                        2),
                factor(
                        5,
                        Factor.Role.TRIGGER,
                        "Infrastructure",
                        "The runner was pre-empted in the middle of the run",
                        4),
                factor(6, Factor.Role.CONTRIBUTING, "Detection", "Nobody was called for 8 hours"),
                factor(7, Factor.Role.ROOT_CAUSE, "Alerting", "A job that retries counts as running", 6, 1),
                factor(
                        8,
                        Factor.Role.CONTRIBUTING,
                        null,
                        "The freshness alert goes to a channel muted since September",
                        6));
    }

    private static Markdown resolution() {
        return Markdown.of("""
                We dropped those owned by `ct_runner` and nothing else:

                ```sql
                select format('drop view %I.%I;', schemaname, viewname)
                  from pg_views where viewowner = 'ct_runner';
                ```
                """);
    }

    private static Lessons lessons() {
        return new Lessons(
                List.of(
                        Markdown.of("From the first question to a status note took 12 minutes."),
                        Markdown.of("Nobody reached for `CASCADE`.")),
                List.of(Markdown.of("The first person to know was a customer of ours, not us.")),
                List.of(Markdown.of("It was not the night of the month-end close.")),
                List.of(Markdown.of("Measure the age of the data, not the state of the job.")));
    }

    private static List<ActionItem> actions() {
        return List.of(
                action(
                        1,
                        "Swap by renaming, then drop",
                        "Frida Lindqvist",
                        "2026-11-14",
                        ActionItem.Kind.PREVENT,
                        ActionItem.State.IN_PROGRESS,
                        "https://jira.example.org/browse/DATA-2231",
                        1),
                action(
                        2,
                        "Take the right to create away from `ct_runner`",
                        "Sam Chaiya",
                        "2026-11-06",
                        ActionItem.Kind.PREVENT,
                        ActionItem.State.VERIFIED,
                        "DATA-2232",
                        3),
                action(
                        3,
                        "Page on-call when a table is older than 26 hours",
                        "Mara Okafor",
                        "2026-11-25",
                        ActionItem.Kind.DETECT,
                        ActionItem.State.OPEN,
                        "",
                        6,
                        7),
                action(4, "List foreign objects every evening", null, null, null, ActionItem.State.OPEN, "", 2));
    }

    private static List<Section> sections() {
        return List.of(
                new Section(new RowId("s1"), "Who was told", Markdown.of("Finance and supply."), Part.IMPACT, false),
                new Section(new RowId("s2"), "ภาคผนวก", Markdown.of("บันทึกเพิ่มเติม"), Part.LINKS, true));
    }

    private static List<Link> links() {
        return List.of(new Link(new RowId("k1"), "https://grafana.example.org/d/1", "Dashboard of that night", false));
    }

    private static When at(String local) {
        return When.at(LocalDateTime.parse(local).atZone(BANGKOK).toInstant());
    }

    private static TimelineEntry entry(int number, String local, Kind kind, String text, String source) {
        return new TimelineEntry(new RowId("t" + number), at(local), kind, Markdown.of(text), source, "", false);
    }

    private static Factor factor(int number, Factor.Role role, String category, String text, int... ledTo) {
        return new Factor(new RowId("f" + number), role, category, Markdown.of(text), ids("f", ledTo), false);
    }

    private static ActionItem action(
            int number,
            String text,
            String owner,
            String due,
            ActionItem.Kind kind,
            ActionItem.State state,
            String ticket,
            int... covers) {
        When day = due == null ? When.unsaid() : When.on(LocalDate.parse(due));
        return new ActionItem(
                new RowId("a" + number),
                null,
                Markdown.of(text),
                owner,
                day,
                kind,
                number == 1 ? ActionItem.Priority.HIGH : null,
                state,
                ticket,
                ids("f", covers),
                false);
    }

    private static List<RowId> ids(String prefix, int... numbers) {
        return java.util.Arrays.stream(numbers)
                .mapToObj(n -> new RowId(prefix + n))
                .toList();
    }
}
