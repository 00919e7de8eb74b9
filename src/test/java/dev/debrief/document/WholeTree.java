package dev.debrief.document;

import dev.debrief.shared.IncidentNumber;
import dev.debrief.shared.Markdown;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/** A made-up document in which every part and every kind of row is used. */
public final class WholeTree {
    private WholeTree() {}

    public static PostMortem sample() {
        return new PostMortem(
                Standing.NEW,
                new Head(
                        "Views left behind by a test blocked the refresh",
                        "SEV2",
                        "Data late",
                        List.of("Warehouse", "Nightly refresh"),
                        "Data platform",
                        "Mara Okafor",
                        new Head.Roles(List.of("Mara Okafor"), List.of("Jun Ito"), List.of("Sam Chaiya")),
                        List.of("Frida Lindqvist"),
                        List.of("Mara Okafor", "Sam Chaiya"),
                        List.of("postgresql", "refresh"),
                        ZoneId.of("Asia/Bangkok"),
                        false,
                        null),
                Milestones.NONE
                        .with(Milestone.Kind.STARTED, new Milestone.TakenFrom(new RowId("t1"), "Mara Okafor"))
                        .with(
                                Milestone.Kind.DETECTED,
                                new Milestone.WrittenDown(
                                        When.at(Instant.parse("2024-06-20T23:52:40Z")), "Mara Okafor"))
                        .with(Milestone.Kind.ACKNOWLEDGED, new Milestone.NotApplicable("Mara Okafor")),
                Markdown.of("Every swap failed.\n\nNobody *noticed* until morning."),
                new Impact(
                        Markdown.of("- Ten tables late"),
                        List.of(new Impact.Figure(new RowId("i1"), "customers", "38", "people", true))),
                Markdown.of("A person asked."),
                List.of(
                        new TimelineEntry(
                                new RowId("t1"),
                                When.at(Instant.parse("2024-06-20T15:47:12Z")),
                                TimelineEntry.Kind.TRIGGER,
                                Markdown.of("First swap refused on `orders_daily`."),
                                "job log",
                                "https://ci.example.org/8814",
                                false),
                        new TimelineEntry(
                                new RowId("t2"),
                                new When.OnDay(LocalDate.of(2024, 6, 21), "the next day"),
                                null,
                                Markdown.of("Asked around"),
                                "",
                                "",
                                true),
                        new TimelineEntry(
                                new RowId("t3"),
                                new When.InWords("6am ish"),
                                TimelineEntry.Kind.DETECTION,
                                Markdown.of("A flat line"),
                                "",
                                "",
                                false),
                        new TimelineEntry(new RowId("t4"), When.unsaid(), null, Markdown.of("End"), "", "", false)),
                List.of(
                        new Factor(
                                new RowId("F1"),
                                Factor.Role.ROOT_CAUSE,
                                "design",
                                Markdown.of("The swap drops first"),
                                List.of(),
                                false),
                        new Factor(
                                new RowId("F2"),
                                Factor.Role.TRIGGER,
                                null,
                                Markdown.of("Views stayed"),
                                List.of(new RowId("F1")),
                                true)),
                Markdown.of("```sql\ndrop view v;\n```"),
                new Lessons(
                        List.of(Markdown.of("A note in 12 minutes")),
                        List.of(),
                        List.of(Markdown.of("Not month-end")),
                        List.of(Markdown.of("Measure age\n\nnot state"))),
                List.of(
                        new ActionItem(
                                new RowId("a1"),
                                null,
                                Markdown.of("Swap by renaming"),
                                "Frida Lindqvist",
                                When.on(LocalDate.of(2024, 7, 1)),
                                ActionItem.Kind.PREVENT,
                                ActionItem.Priority.HIGH,
                                ActionItem.State.OPEN,
                                "DATA-1",
                                List.of(new RowId("F1")),
                                false),
                        new ActionItem(
                                new RowId("a2"),
                                null,
                                Markdown.of("Page on age"),
                                null,
                                new When.InWords("after the freeze"),
                                null,
                                null,
                                ActionItem.State.IN_PROGRESS,
                                "",
                                List.of(),
                                true)),
                List.of(new Section(
                        new RowId("s1"),
                        "Appendix",
                        Markdown.of("Logs: [job 4552](https://logs.example.org/4552)"),
                        Part.LINKS,
                        false)),
                List.of(new Link(new RowId("l1"), "https://dash.example.org", "Dashboard", false)));
    }

    /** Entries a minute apart. */
    public static List<TimelineEntry> manyEntries(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> new TimelineEntry(
                        new RowId("t" + i),
                        When.at(Instant.parse("2024-06-20T15:47:12Z").plusSeconds(60L * i)),
                        TimelineEntry.Kind.ACTION,
                        Markdown.of("Step " + i),
                        "",
                        "",
                        false))
                .toList();
    }

    /** The same after it was kept under these numbers. */
    public static PostMortem numbered(PostMortem tree, IncidentNumber number, int firstActionItem) {
        int[] next = {firstActionItem};
        return tree.with(new Standing(number, null, false))
                .withActionItems(tree.actionItems().stream()
                        .map(item -> new ActionItem(
                                item.id(),
                                new dev.debrief.shared.ActionItemNumber(next[0]++),
                                item.text(),
                                item.owner(),
                                item.due(),
                                item.kind(),
                                item.priority(),
                                item.state(),
                                item.ticket(),
                                item.covers(),
                                item.internal()))
                        .toList());
    }
}
