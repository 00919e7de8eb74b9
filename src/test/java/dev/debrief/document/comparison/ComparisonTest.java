package dev.debrief.document.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.document.ActionItem;
import dev.debrief.document.Head;
import dev.debrief.document.Milestone;
import dev.debrief.document.Milestones;
import dev.debrief.document.PostMortem;
import dev.debrief.document.RowId;
import dev.debrief.document.TimelineEntry;
import dev.debrief.document.When;
import dev.debrief.document.WholeTree;
import dev.debrief.shared.Markdown;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final PostMortem BEFORE = WholeTree.sample();

    @Test
    void the_same_document_has_no_differences() {
        assertThat(Comparison.of(BEFORE, WholeTree.sample())).isEqualTo(new Comparison(List.of()));
    }

    @Test
    void text_and_structure_are_told_part_by_part() {
        List<TimelineEntry> timeline = new ArrayList<>(BEFORE.timeline());
        timeline.add(0, timeline.remove(3));
        timeline.remove(2);
        timeline.add(entry("t9", "2024-06-21T01:09:00Z", "Views dropped by hand"));
        List<ActionItem> items = new ArrayList<>(BEFORE.actionItems());
        items.set(0, item(items.get(0), "Bo Chen", When.on(LocalDate.of(2024, 7, 15)), ActionItem.State.DONE));
        PostMortem after = BEFORE.with(head(BEFORE.head()))
                .withMilestones(milestones())
                .withSummary(Markdown.of("Every second swap failed.\n\nNobody *noticed* until morning."))
                .withTimeline(timeline)
                .withActionItems(items);
        assertThat(ComparisonText.of(Comparison.of(BEFORE, after))).isEqualTo("""
                        ## Title and details
                        Severity: [-SEV2-] {+SEV1+}
                        Services: Warehouse [-Nightly refresh-] {+Reports+}
                        Lead: [-Mara Okafor-]
                        ## Milestones
                        Detected: [-2024-06-21 06:52:40, set by Mara Okafor-] {+2024-06-21 06:55, set by Mara Okafor+}
                        ## Summary
                        Every {+second +}swap failed.

                        Nobody *noticed* until morning.
                        ## Timeline
                        - MOVED (moved) 4>1 Entry 1
                        - SAME 1>2 Entry 2
                        - REMOVED 2> Entry 2 | Time: [-2024-06-21 (“the next day”)-]; [-Asked around-]; Internal: [-yes-]
                        - SAME 3>3 Entry 3
                        - ADDED >4 Entry 4 | Time: {+2024-06-21 08:09+}; {+Views dropped by hand+}
                        ## Action items
                        - CHANGED 1>1 Action 1 | Owner: [-Frida Lindqvist-] {+Bo Chen+}; Due: [-2024-07-01-] {+2024-07-15+}; State: [-open-] {+done+}
                        - SAME 2>2 Action 2
                        """);
        assertThat(Comparison.of(BEFORE, after).inShort())
                .isEqualTo("Title and details: Severity, Services, Lead; Milestones: Detected; Summary: changed;"
                        + " Timeline: 1 added, 1 removed, 1 moved; Action items: 1 changed");
    }

    @Test
    void rows_whose_names_were_lost_on_the_way_are_recognised_by_what_they_say() {
        List<TimelineEntry> renamed = new ArrayList<>();
        for (TimelineEntry entry : BEFORE.timeline()) {
            renamed.add(new TimelineEntry(
                    new RowId("new-" + entry.id()),
                    entry.when(),
                    entry.kind(),
                    entry.text(),
                    entry.source(),
                    entry.evidence(),
                    entry.internal()));
        }
        Comparison comparison = Comparison.of(
                BEFORE.withMilestones(Milestones.NONE),
                BEFORE.withMilestones(Milestones.NONE).withTimeline(renamed));
        assertThat(ComparisonText.of(comparison)).isEmpty();
    }

    @Test
    void a_part_that_was_written_or_taken_out_says_so() {
        PostMortem empty = BEFORE.withSummary(Markdown.EMPTY);
        assertThat(Comparison.of(empty, BEFORE).inShort()).isEqualTo("Summary: written");
        assertThat(Comparison.of(BEFORE, empty).inShort()).isEqualTo("Summary: taken out");
    }

    @Test
    void a_milestone_taken_from_an_entry_changes_with_the_time_of_the_entry() {
        List<TimelineEntry> timeline = new ArrayList<>(BEFORE.timeline());
        timeline.set(0, entry("t1", "2024-06-20T15:00:00Z", "First swap refused on `orders_daily`."));
        assertThat(ComparisonText.of(Comparison.of(BEFORE, BEFORE.withTimeline(timeline))))
                .contains("Started: [-2024-06-20 22:47:12 taken from the timeline, set by Mara Okafor-]"
                        + " {+2024-06-20 22:00 taken from the timeline, set by Mara Okafor+}");
    }

    @Test
    void a_document_of_thousands_of_rows_that_all_changed_is_compared() {
        PostMortem before = BEFORE.withTimeline(rows(3_000, "before "));
        PostMortem after = BEFORE.withTimeline(rows(3_000, "after "));
        Comparison comparison = Comparison.of(before, after);
        assertThat(comparison.inShort()).endsWith("Timeline: 3000 changed");
    }

    private static List<TimelineEntry> rows(int count, String word) {
        String text = IntStream.range(0, 200).mapToObj(i -> word + i).collect(Collectors.joining(" "));
        return IntStream.range(0, count)
                .mapToObj(i -> entry("r" + i, "2024-06-20T15:00:00Z", text))
                .toList();
    }

    private static TimelineEntry entry(String id, String at, String text) {
        TimelineEntry first = BEFORE.timeline().get(0);
        boolean same = id.equals("t1");
        return new TimelineEntry(
                new RowId(id),
                When.at(Instant.parse(at)),
                same ? first.kind() : null,
                Markdown.of(text),
                same ? first.source() : "",
                same ? first.evidence() : "",
                false);
    }

    private static ActionItem item(ActionItem old, String owner, When due, ActionItem.State state) {
        return new ActionItem(
                old.id(),
                old.number(),
                old.text(),
                owner,
                due,
                old.kind(),
                old.priority(),
                state,
                old.ticket(),
                old.covers(),
                old.internal());
    }

    private static Head head(Head old) {
        return new Head(
                old.title(),
                "SEV1",
                old.type(),
                List.of("Warehouse", "Reports"),
                old.team(),
                null,
                old.roles(),
                old.participants(),
                old.authors(),
                old.tags(),
                old.timeZone(),
                old.drill(),
                old.duplicateOf());
    }

    private static Milestones milestones() {
        return BEFORE.milestones()
                .with(
                        Milestone.Kind.DETECTED,
                        new Milestone.WrittenDown(When.at(Instant.parse("2024-06-20T23:55:00Z")), "Mara Okafor"));
    }
}
