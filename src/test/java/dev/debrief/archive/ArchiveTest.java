package dev.debrief.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.database.RealDatabase;
import dev.debrief.document.PostMortem;
import dev.debrief.document.WholeTree;
import dev.debrief.incident.Revision;
import dev.debrief.people.People;
import dev.debrief.shared.IncidentNumber;
import dev.debrief.shared.Markdown;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class ArchiveTest {
    @Inject
    Archive archive;

    @Inject
    People people;

    @Inject
    EntityManager entityManager;

    private long mara;

    @BeforeEach
    void somebody_writes() {
        mara = people.findOrAdd("Mara Okafor").id();
    }

    @Test
    void what_was_kept_is_fetched_as_the_same_tree_in_every_part() {
        IncidentNumber number = archive.open(WholeTree.sample(), mara);
        Kept kept = archive.fetch(number).orElseThrow();
        int firstItem = kept.postMortem().actionItems().get(0).number().value();
        assertThat(kept.postMortem()).isEqualTo(WholeTree.numbered(WholeTree.sample(), number, firstItem));
        assertThat(kept.revision()).extracting(Revision::number, Revision::by).containsExactly(1, "Mara Okafor");
    }

    @Test
    void every_revision_stays_as_it_was_saved() {
        IncidentNumber number = archive.open(WholeTree.sample(), mara);
        PostMortem first = archive.fetch(number).orElseThrow().postMortem();
        PostMortem second = first.withSummary(Markdown.of("Shorter."));
        assertThat(archive.keep(number, 1, second, mara).orElseThrow()).isInstanceOf(Saved.As.class);
        assertThat(archive.fetch(number, 1).orElseThrow().postMortem()).isEqualTo(first);
        assertThat(archive.fetch(number, 2).orElseThrow().postMortem()).isEqualTo(second);
        assertThat(archive.fetch(number).orElseThrow().postMortem()).isEqualTo(second);
        assertThat(archive.history(number, 10)).extracting(Revision::number).containsExactly(2, 1);
    }

    @Test
    void saving_over_a_newer_revision_changes_nothing_and_shows_the_newer_one() {
        IncidentNumber number = archive.open(WholeTree.sample(), mara);
        PostMortem first = archive.fetch(number).orElseThrow().postMortem();
        archive.keep(number, 1, first.withSummary(Markdown.of("Theirs.")), mara);
        Saved saved = archive.keep(number, 1, first.withSummary(Markdown.of("Mine.")), mara)
                .orElseThrow();
        assertThat(((Saved.Behind) saved).latest().postMortem().summary().source())
                .isEqualTo("Theirs.");
        assertThat(archive.fetch(number).orElseThrow().revision().number()).isEqualTo(2);
    }

    @Test
    void saving_the_same_again_makes_no_revision() {
        IncidentNumber number = archive.open(WholeTree.sample(), mara);
        PostMortem first = archive.fetch(number).orElseThrow().postMortem();
        assertThat(archive.keep(number, 1, first, mara).orElseThrow()).isInstanceOf(Saved.Unchanged.class);
        assertThat(archive.history(number, 10)).hasSize(1);
    }

    @Test
    void an_action_item_keeps_its_number_while_its_row_moves_and_a_dropped_one_is_not_given_again() {
        IncidentNumber number = archive.open(WholeTree.sample(), mara);
        PostMortem first = archive.fetch(number).orElseThrow().postMortem();
        var one = first.actionItems().get(0);
        var two = first.actionItems().get(1);
        archive.keep(number, 1, first.withActionItems(List.of(two)), mara);
        archive.keep(number, 2, first.withActionItems(List.of(two, one)), mara);
        assertThat(archive.fetch(number).orElseThrow().postMortem().actionItems())
                .containsExactly(two, one);
    }

    @Test
    void publishing_and_reopening_are_revisions_with_who_and_when() {
        IncidentNumber number = archive.open(WholeTree.sample(), mara);
        assertThat(archive.publish(number, mara).orElseThrow()).isInstanceOf(Publication.Changed.class);
        assertThat(archive.publish(number, mara).orElseThrow()).isInstanceOf(Publication.AlreadySo.class);
        Kept published = archive.fetch(number).orElseThrow();
        assertThat(published.postMortem().standing().publication().by()).isEqualTo("Mara Okafor");
        archive.reopen(number, mara);
        assertThat(archive.fetch(number).orElseThrow().postMortem().standing().isPublished())
                .isFalse();
        assertThat(archive.history(number, 10))
                .extracting(Revision::note)
                .containsExactly("Reopened", "Published", "Opened");
    }

    @Test
    void fetching_a_long_document_takes_no_more_queries_than_a_short_one() {
        IncidentNumber shortOne = archive.open(WholeTree.sample(), mara);
        IncidentNumber longOne = archive.open(WholeTree.sample().withTimeline(WholeTree.manyEntries(400)), mara);
        assertThat(queriesToFetch(longOne)).isEqualTo(queriesToFetch(shortOne)).isLessThan(25);
    }

    private long queriesToFetch(IncidentNumber number) {
        var statistics = entityManager
                .getEntityManagerFactory()
                .unwrap(SessionFactory.class)
                .getStatistics();
        statistics.setStatisticsEnabled(true);
        long before = statistics.getPrepareStatementCount();
        archive.fetch(number);
        return statistics.getPrepareStatementCount() - before;
    }
}
