package dev.debrief.document.readback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.Seeds;
import dev.debrief.document.ActionItem;
import dev.debrief.document.MarkdownReader;
import dev.debrief.document.MarkdownWriter;
import dev.debrief.document.PostMortem;
import dev.debrief.document.RowId;
import dev.debrief.document.Templates;
import dev.debrief.document.TimelineEntry;
import dev.debrief.document.Trees;
import dev.debrief.document.WholeTree;
import dev.debrief.document.comparison.Comparison;
import dev.debrief.shared.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A document taken away as Markdown, edited by hand and read back. */
class ReadBackTest {
    private static final Templates NONE_KEPT = Templates.NO_TEMPLATES;
    private static final PostMortem WHOLE = WholeTree.sample();

    @Property(seed = Seeds.PLAIN, tries = 300, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void a_file_in_which_nothing_was_edited_changes_nothing(@ForAll long drawn) {
        PostMortem tree = new Trees(Seeds.of(drawn)).tree();
        assertThat(readBack(tree, MarkdownWriter.write(tree))).isEqualTo(tree);
    }

    @Property(seed = Seeds.PLAIN, tries = 300, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void one_entry_edited_among_any_others_is_all_that_changes(@ForAll long drawn) {
        long seed = Seeds.of(drawn);
        PostMortem tree = new Trees(seed).tree();
        if (tree.timeline().isEmpty()) return;
        int place = new Random(seed).nextInt(tree.timeline().size());
        PostMortem edited = tree.withTimeline(rewritten(tree.timeline(), place, Markdown.of("Told anew")));
        assertThat(readBack(tree, MarkdownWriter.write(edited)).timeline()).isEqualTo(edited.timeline());
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(
            delimiter = '~',
            value = {
                "First swap refused on~The first swap was refused on~Timeline: 1 changed",
                "Nobody *noticed*~Nobody at all *noticed*~Summary: changed",
                "severity: SEV2~severity: SEV1~Title and details: Severity",
                "- Due: 2024-07-01~- Due: 2024-07-15~Action items: 1 changed",
                "- [ ] (prevent~- [x] (prevent~Action items: 1 changed",
                "- Led to: F1~- Led to: F2~Causes: 1 changed",
                "| 38 |~| 41 |~Impact: 1 changed",
                "A note in 12 minutes~A note within 12 minutes~Lessons: 1 changed",
                "## Appendix~## Logs~Sections: 1 changed",
                "[Dashboard]~[The dashboard]~Links: 1 changed",
            })
    void a_line_edited_by_hand_changes_exactly_that(String line, String other, String change) {
        String written = MarkdownWriter.write(WHOLE);
        assertThat(written).contains(line);
        PostMortem read = readBack(WHOLE, written.replace(line, other));
        assertThat(Comparison.of(WHOLE, read).inShort()).isEqualTo(change);
    }

    @Test
    void rows_that_are_taken_out_moved_and_added_leave_the_others_who_they_are() {
        List<TimelineEntry> entries = WholeTree.manyEntries(20);
        PostMortem tree = WHOLE.withTimeline(entries);
        List<TimelineEntry> edited = new ArrayList<>(entries);
        edited.add(3, edited.remove(15));
        edited.remove(8);
        edited.add(0, entryOf("x1", "Somebody pressed the button"));
        PostMortem read = readBack(tree, MarkdownWriter.write(tree.withTimeline(edited)));
        List<RowId> names =
                new ArrayList<>(edited.stream().map(TimelineEntry::id).toList());
        names.set(0, new RowId("new-1"));
        assertThat(read.timeline().stream().map(TimelineEntry::id)).containsExactlyElementsOf(names);
    }

    @Test
    void an_action_item_is_known_by_its_number_whatever_was_made_of_its_words() {
        PostMortem read = readBack(
                WHOLE, MarkdownWriter.write(WHOLE).replace("Swap by renaming", "Exchange views in one transaction"));
        ActionItem item = read.actionItems().get(0);
        assertThat(item.id()).isEqualTo(WHOLE.actionItems().get(0).id());
        assertThat(item.text()).isEqualTo(Markdown.of("Exchange views in one transaction"));
        assertThat(item.covers()).isEqualTo(WHOLE.actionItems().get(0).covers());
    }

    private static PostMortem readBack(PostMortem before, String markdown) {
        AtomicInteger count = new AtomicInteger();
        Supplier<RowId> fresh = () -> new RowId("new-" + count.incrementAndGet());
        return ReadBack.of(before, MarkdownReader.read(markdown).postMortem(), NONE_KEPT, fresh);
    }

    private static List<TimelineEntry> rewritten(List<TimelineEntry> entries, int place, Markdown text) {
        List<TimelineEntry> edited = new ArrayList<>(entries);
        TimelineEntry one = entries.get(place);
        edited.set(
                place,
                new TimelineEntry(
                        one.id(), one.when(), one.kind(), text, one.source(), one.evidence(), one.internal()));
        return edited;
    }

    private static TimelineEntry entryOf(String id, String text) {
        TimelineEntry like = WholeTree.manyEntries(1).get(0);
        return new TimelineEntry(new RowId(id), like.when(), null, Markdown.of(text), "", "", false);
    }
}
