package dev.debrief.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.debrief.action.Act;
import dev.debrief.action.ActionItemRow;
import dev.debrief.action.ActionItems;
import dev.debrief.action.Change;
import dev.debrief.action.ItemDeed;
import dev.debrief.action.ItemEvent;
import dev.debrief.action.NewItem;
import dev.debrief.action.PlanDeed;
import dev.debrief.action.StateDeed;
import dev.debrief.database.RealDatabase;
import dev.debrief.document.ActionItem;
import dev.debrief.document.PostMortem;
import dev.debrief.document.When;
import dev.debrief.document.WholeTree;
import dev.debrief.people.People;
import dev.debrief.people.Person;
import dev.debrief.shared.ActionItemNumber;
import dev.debrief.shared.IncidentNumber;
import dev.debrief.shared.Markdown;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Action items go on living while their document is written. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class ItemsBesideTheDocumentTest {
    @Inject
    Archive archive;

    @Inject
    ActionItems actionItems;

    @Inject
    People people;

    @Inject
    EntityManager entityManager;

    @Inject
    Clock clock;

    private Person mara;
    private IncidentNumber number;
    private PostMortem saved;
    private ActionItemNumber first;

    @BeforeEach
    void an_incident_with_action_items() {
        mara = people.findOrAdd("Mara Okafor");
        number = archive.open(WholeTree.sample(), mara.id());
        saved = now();
        first = saved.actionItems().get(0).number();
        if (item().state() == ActionItem.State.OPEN) return;
        tell(new StateDeed.Reopen(), "So that the test begins with it");
        archive.keep(number, 1, now().withSummary(Markdown.of("Another one.")), mara.id(), new ItemsSeen.Now());
        saved = now();
    }

    @Test
    void saving_what_was_written_before_an_item_was_done_does_not_open_it_again() {
        tell(new StateDeed.Finish("", null), "");
        keep(saved.withSummary(Markdown.of("Written before it was done.")), new ItemsSeen.InRevision());
        assertThat(item().state()).isEqualTo(ActionItem.State.DONE);
    }

    @Test
    void opening_it_again_in_the_document_counts_where_the_writer_saw_that_it_was_done() {
        tell(new StateDeed.Finish("", null), "");
        ItemsSeen seen = new ItemsSeen.UpTo(actionItems.newestEvent(number));
        keep(with(now(), item().in(ActionItem.State.OPEN)), seen);
        assertThat(item().state()).isEqualTo(ActionItem.State.OPEN);
    }

    @Test
    void a_date_that_was_moved_meanwhile_stays_while_another_field_is_written() {
        ItemsSeen seen = new ItemsSeen.UpTo(actionItems.newestEvent(number));
        When later = When.on(LocalDate.parse("2027-03-01"));
        tell(new PlanDeed.Redate(later), "The vendor is late");
        keep(with(saved, saved.actionItems().get(0).in(ActionItem.State.IN_PROGRESS)), seen);
        assertThat(item().state()).isEqualTo(ActionItem.State.IN_PROGRESS);
        assertThat(item().due()).isEqualTo(later);
    }

    @Test
    void what_is_saved_in_the_document_is_an_event_by_whoever_saved_it() {
        keep(with(saved, saved.actionItems().get(0).in(ActionItem.State.IN_PROGRESS)), new ItemsSeen.InRevision());
        QuarkusTransaction.requiringNew().run(() -> {
            List<ItemEvent> events = ItemEvent.of(first.value());
            ItemEvent last = events.get(events.size() - 1);
            assertThat(last.field()).isEqualTo("state");
            assertThat(last.became()).isEqualTo("in progress");
            assertThat(last.by().name()).isEqualTo("Mara Okafor");
            assertThat(last.through()).isEqualTo(Act.Through.DOCUMENT);
        });
    }

    @Test
    void an_item_added_beside_the_document_stands_in_it_and_stays_when_an_older_copy_is_saved() {
        ActionItemRow added = actionItems
                .open(NewItem.saying(number, Markdown.of("Rehearse the restore")), act(""))
                .orElseThrow();
        assertThat(now().actionItems())
                .extracting(item -> item.number())
                .contains(added.spoken())
                .hasSize(saved.actionItems().size() + 1);
        assertThat(archive.history(number, 1).get(0).note()).isEqualTo("Added " + added.spoken());
        assertThat(archive.keep(number, 1, saved.withSummary(Markdown.of("Older.")), mara.id())
                        .orElseThrow())
                .isInstanceOf(Saved.Behind.class);
    }

    @Test
    void what_was_done_to_many_at_once_is_taken_back_at_once_but_not_what_was_changed_since() {
        List<ActionItemNumber> all =
                saved.actionItems().stream().map(ActionItem::number).toList();
        Act act = act("");
        var done = actionItems.tellAll(all, new StateDeed.Start(), act);
        assertThat(done.values()).anyMatch(Change.Made.class::isInstance);
        tell(new StateDeed.Finish("", null), "");
        var undone = actionItems.undo(act.id(), act(""));
        assertThat(undone.get(first)).isInstanceOf(Change.Refused.class);
        assertThat(item().state()).isEqualTo(ActionItem.State.DONE);
        undone.forEach((number, change) -> {
            if (!number.equals(first)) assertThat(change).isInstanceOf(Change.Made.class);
        });
    }

    @Test
    void the_database_refuses_a_change_without_its_event() {
        for (String change :
                List.of("state = 'verified'", "due_on = '2031-01-01'", "priority = null, kind = 'learn'")) {
            assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                            .run(() -> entityManager
                                    .createNativeQuery(
                                            "update action_item set " + change + " where number = " + first.value())
                                    .executeUpdate()))
                    .hasStackTraceContaining("was changed without an event");
        }
    }

    private Act act(String reason) {
        return Act.now(mara, Act.Through.PAGE, clock).because(reason);
    }

    private void tell(ItemDeed deed, String reason) {
        assertThat(actionItems.tell(first, deed, act(reason)).orElseThrow()).isInstanceOf(Change.Made.class);
    }

    private void keep(PostMortem tree, ItemsSeen seen) {
        int base = archive.fetch(number).orElseThrow().revision().number();
        assertThat(archive.keep(number, base, tree, mara.id(), seen).orElseThrow())
                .isInstanceOf(Saved.As.class);
    }

    private PostMortem now() {
        return archive.fetch(number).orElseThrow().postMortem();
    }

    private ActionItem item() {
        return now().actionItems().stream()
                .filter(item -> first.equals(item.number()))
                .findFirst()
                .orElseThrow();
    }

    private static PostMortem with(PostMortem tree, ActionItem changed) {
        return tree.withActionItems(tree.actionItems().stream()
                .map(item -> item.id().equals(changed.id()) ? changed : item)
                .toList());
    }
}
