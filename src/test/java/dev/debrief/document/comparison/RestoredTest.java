package dev.debrief.document.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.Seeds;
import dev.debrief.document.ActionItem;
import dev.debrief.document.Milestone;
import dev.debrief.document.PostMortem;
import dev.debrief.document.RowId;
import dev.debrief.document.TimelineEntry;
import dev.debrief.document.Trees;
import dev.debrief.document.When;
import dev.debrief.document.WholeTree;
import dev.debrief.shared.Markdown;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RestoredTest {
    private static final PostMortem OLD = WholeTree.sample();
    private static final Set<Topic> WHOLE = EnumSet.allOf(Topic.class);

    @Test
    void the_whole_document_comes_back_as_it_was_except_where_it_stands() {
        PostMortem now = PostMortem.titled("Rewritten", OLD.head().timeZone()).withActionItems(OLD.actionItems());
        assertThat(Restored.of(now, OLD, OLD.actionItems(), WHOLE)).isEqualTo(OLD.with(now.standing()));
    }

    @Property(seed = Seeds.PLAIN, tries = 300)
    void one_part_comes_back_and_the_others_stay(@ForAll long drawn) {
        long seed = Seeds.of(drawn);
        PostMortem old = new Trees(seed).tree();
        PostMortem now = new Trees(seed + 1).tree();
        PostMortem restored = Restored.of(now, old, List.of(), EnumSet.of(Topic.LESSONS));
        assertThat(restored.lessons()).isEqualTo(old.lessons());
        assertThat(Comparison.of(now, restored).parts())
                .extracting(PartChange::topic)
                .isSubsetOf(Topic.LESSONS, Topic.MILESTONES, Topic.ACTION_ITEMS);
        assertThat(restored.timeline()).isEqualTo(now.timeline());
    }

    @Test
    void action_items_keep_the_life_they_have_lived_since() {
        ActionItem then = OLD.actionItems().get(0);
        ActionItem worked = with(then, Markdown.of("Swap by renaming, twice"), "Bo Chen", ActionItem.State.DONE);
        ActionItem since = with(
                new ActionItem(
                        new RowId("a9"),
                        null,
                        Markdown.of("Later"),
                        null,
                        When.unsaid(),
                        null,
                        null,
                        ActionItem.State.OPEN,
                        "",
                        List.of(),
                        false),
                Markdown.of("Later"),
                "Jun Ito",
                ActionItem.State.OPEN);
        PostMortem now = OLD.withActionItems(List.of(since, worked));
        assertThat(Restored.of(now, OLD, List.of(OLD.actionItems().get(1)), WHOLE)
                        .actionItems())
                .containsExactly(
                        with(then, then.text(), "Bo Chen", ActionItem.State.DONE),
                        OLD.actionItems().get(1),
                        since);
    }

    @Test
    void a_milestone_whose_entry_does_not_come_back_keeps_its_time() {
        TimelineEntry other = new TimelineEntry(
                new RowId("t7"),
                When.at(Instant.parse("2024-06-20T15:00:00Z")),
                null,
                Markdown.of("New"),
                "",
                "",
                false);
        PostMortem now = OLD.withTimeline(List.of(other))
                .withMilestones(OLD.milestones()
                        .with(Milestone.Kind.STARTED, new Milestone.TakenFrom(new RowId("t7"), "Bo Chen")));
        assertThat(Restored.of(now, OLD, List.of(), EnumSet.of(Topic.TIMELINE))
                        .milestones()
                        .of(Milestone.Kind.STARTED))
                .contains(new Milestone.WrittenDown(other.when(), "Bo Chen"));
    }

    private static ActionItem with(ActionItem item, Markdown text, String owner, ActionItem.State state) {
        return new ActionItem(
                item.id(),
                item.number(),
                text,
                owner,
                item.due(),
                item.kind(),
                item.priority(),
                state,
                item.ticket(),
                item.covers(),
                item.internal());
    }
}
