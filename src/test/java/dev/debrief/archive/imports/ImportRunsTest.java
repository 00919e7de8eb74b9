package dev.debrief.archive.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.archive.Archive;
import dev.debrief.archive.Deletion;
import dev.debrief.archive.Deletions;
import dev.debrief.database.RealDatabase;
import dev.debrief.document.Part;
import dev.debrief.document.PostMortem;
import dev.debrief.document.RowId;
import dev.debrief.document.Section;
import dev.debrief.incident.Incident;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import dev.debrief.shared.IncidentNumber;
import dev.debrief.shared.Markdown;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many files come in at once, each once, and go again as a whole. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class ImportRunsTest {
    /** A round of two workers does a file at least, so that a run which never ends fails and does not hang. */
    private static final int MOST_ROUNDS = 1_000;

    @Inject
    ImportRuns runs;

    @Inject
    ImportWork work;

    @Inject
    Archive archive;

    @Inject
    Deletions deletions;

    @Inject
    Colleagues colleagues;

    private long editor;
    private String folder;

    @BeforeEach
    void somebody_with_a_folder() {
        editor = colleagues.join("brings-many", Role.EDITOR);
        folder = UUID.randomUUID().toString();
    }

    private List<Incoming> files(int count, String said) {
        List<Incoming> files = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String text = "# Outage " + i + " of " + folder + "\n\n## Summary\n\n" + said
                    + "\n\n## Action items\n\n- [ ] look at " + i + "\n";
            files.add(Incoming.file(folder + "/" + i + ".md", text.getBytes(StandardCharsets.UTF_8)));
        }
        return files;
    }

    /** As two replicas do it, each for itself. */
    private Run settled(long id) {
        Run run = runs.find(id).orElseThrow();
        for (int round = 0; run.isAtWork() && round < MOST_ROUNDS; round++) {
            CompletableFuture<Void> other = CompletableFuture.runAsync(work::run);
            work.run();
            other.join();
            run = runs.find(id).orElseThrow();
        }
        return run;
    }

    private List<Run.File> all(long run) {
        return runs.files(run, null, 0, 1_000).files();
    }

    @Test
    void each_file_becomes_one_incident_and_what_cannot_be_read_is_named() {
        List<Incoming> files = files(12, "It was dark.");
        files.add(Incoming.file(folder + "/blank.md", " \n".getBytes(StandardCharsets.UTF_8)));
        files.add(Incoming.passedOver(folder + "/load.png", "It is no Markdown file."));
        Run run = settled(runs.begin("all.zip", files, editor));
        assertThat(run.isAtWork()).isFalse();
        assertThat(run.count(Fate.KEPT)).isEqualTo(12);
        assertThat(run.count(Fate.FAILED)).isEqualTo(1);
        assertThat(run.count(Fate.PASSED_OVER)).isEqualTo(1);
        assertThat(runs.files(run.id(), Fate.FAILED, 0, 10).files())
                .extracting(Run.File::message)
                .containsExactly("This file is empty.");
        assertThat(all(run.id()).stream().map(Run.File::incident).filter(number -> number != null))
                .hasSize(12)
                .doesNotHaveDuplicates();
    }

    @Test
    void the_same_files_again_double_nothing_and_one_that_was_changed_is_named() {
        settled(runs.begin("all.zip", files(5, "It was dark."), editor));
        Run again = settled(runs.begin("all.zip", files(5, "It was dark."), editor));
        assertThat(again.count(Fate.KNOWN)).isEqualTo(5);
        List<Incoming> changed = files(5, "It was dark.");
        changed.set(2, files(5, "It was not so dark.").get(2));
        Run later = settled(runs.begin("all.zip", changed, editor));
        assertThat(later.count(Fate.KNOWN)).isEqualTo(4);
        assertThat(later.count(Fate.CHANGED)).isEqualTo(1);
    }

    @Test
    void files_that_say_something_else_update_what_they_became_when_somebody_chooses() {
        Run first = settled(runs.begin("all.zip", files(4, "It was dark."), editor));
        IncidentNumber kept = incident(first, 0);
        IncidentNumber mended = incident(first, 1);
        PostMortem before = now(kept);
        archive.keep(mended, 1, withFinding(now(mended)), editor);
        Run later = settled(runs.begin("all.zip", files(4, "It was not so dark."), editor));
        assertThat(later.toUpdate()).isEqualTo(4);
        assertThat(now(kept)).isEqualTo(before);
        runs.update(later.id(), all(later.id()).get(0).id(), editor);
        assertThat(settled(later.id()).count(Fate.UPDATED)).isEqualTo(1);
        assertThat(now(kept).summary().source()).isEqualTo("It was not so dark.");
        runs.update(later.id(), null, editor);
        Run updated = settled(later.id());
        assertThat(updated.count(Fate.UPDATED)).isEqualTo(4);
        assertThat(updated.toUpdate()).isZero();
        assertThat(all(later.id())).extracting(Run.File::incident).containsExactlyElementsOf(numbers(first));
        assertThat(now(mended).summary().source()).isEqualTo("It was not so dark.");
        assertThat(now(mended).sections()).extracting(Section::heading).containsExactly("What we found");
        Run again = settled(runs.begin("all.zip", files(4, "It was not so dark."), editor));
        assertThat(again.count(Fate.KNOWN)).isEqualTo(4);
    }

    @Test
    void undone_an_update_gives_back_what_was_there_before_unless_somebody_worked_on_it_since() {
        Run first = settled(runs.begin("all.zip", files(3, "It was dark."), editor));
        PostMortem before = now(incident(first, 0));
        Run later = settled(runs.begin("all.zip", files(3, "It was not so dark."), editor));
        runs.update(later.id(), null, editor);
        settled(later.id());
        IncidentNumber touched = incident(first, 1);
        archive.keep(touched, 2, withFinding(now(touched)), editor);
        runs.undo(later.id(), editor);
        Run undone = settled(later.id());
        assertThat(undone.isAtWork()).isFalse();
        assertThat(undone.count(Fate.UNDONE)).isEqualTo(2);
        assertThat(now(incident(first, 0))).isEqualTo(before);
        assertThat(now(touched).summary().source()).isEqualTo("It was not so dark.");
        assertThat(runs.files(later.id(), Fate.LEFT, 0, 10).files())
                .extracting(Run.File::incident, Run.File::message)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(touched.value(), "Somebody saved it since."));
        Run again = settled(runs.begin("all.zip", files(3, "It was not so dark."), editor));
        assertThat(again.toUpdate()).isEqualTo(2);
        assertThat(again.count(Fate.KNOWN)).isEqualTo(1);
        runs.undo(again.id(), editor);
        assertThat(settled(again.id()).toUpdate()).isZero();
        runs.undo(first.id(), editor);
        assertThat(settled(first.id()).count(Fate.UNDONE)).isEqualTo(2);
        assertThat(runs.find(first.id()).orElseThrow().count(Fate.LEFT)).isEqualTo(1);
    }

    @Test
    void what_is_deleted_is_not_updated_and_what_says_nothing_new_is_no_revision() {
        Run first = settled(runs.begin("all.zip", files(2, "It was dark."), editor));
        Run later = settled(runs.begin("all.zip", files(2, "It was not so dark."), editor));
        archive.keep(
                incident(first, 0), 1, now(incident(first, 0)).withSummary(Markdown.of("It was not so dark.")), editor);
        deletions.delete(incident(first, 1), 1, Deletion.Fate.CLOSE, "It was a drill.", editor, true);
        runs.update(later.id(), null, editor);
        settled(later.id());
        assertThat(all(later.id()))
                .extracting(Run.File::fate, Run.File::message)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                Fate.KNOWN, "Nothing in it was new to " + incident(first, 0) + "."),
                        org.assertj.core.groups.Tuple.tuple(
                                Fate.CHANGED,
                                incident(first, 1) + " is deleted. Bring that back, and then update it."));
        assertThat(archive.fetch(incident(first, 0)).orElseThrow().revision().number())
                .isEqualTo(2);
    }

    private static PostMortem withFinding(PostMortem tree) {
        return tree.withSections(
                List.of(new Section(new RowId("found"), "What we found", Markdown.of("A fuse."), Part.LINKS, false)));
    }

    private List<Integer> numbers(Run run) {
        return all(run.id()).stream().map(Run.File::incident).toList();
    }

    private IncidentNumber incident(Run run, int file) {
        return new IncidentNumber(numbers(run).get(file));
    }

    private PostMortem now(IncidentNumber number) {
        return archive.fetch(number).orElseThrow().postMortem();
    }

    @Test
    void undone_it_leaves_nothing_but_what_somebody_worked_on_and_may_come_again() {
        Run run = settled(runs.begin("all.zip", files(6, "It was dark."), editor));
        IncidentNumber touched = new IncidentNumber(all(run.id()).get(1).incident());
        archive.keep(
                touched,
                1,
                archive.fetch(touched).orElseThrow().postMortem().withSummary(Markdown.of("It was light.")),
                editor);
        runs.undo(run.id(), editor);
        Run undone = settled(run.id());
        assertThat(undone.isAtWork()).isFalse();
        assertThat(undone.count(Fate.UNDONE)).isEqualTo(5);
        assertThat(runs.files(run.id(), Fate.LEFT, 0, 10).files())
                .extracting(Run.File::incident, Run.File::message)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(touched.value(), "Somebody saved it since."));
        assertThat(runs.files(run.id(), Fate.UNDONE, 0, 10).files())
                .allMatch(file -> Boolean.TRUE.equals(QuarkusTransaction.requiringNew()
                        .call(() -> Incident.isDeleted(new IncidentNumber(file.incident())))));
        Run again = settled(runs.begin("all.zip", files(6, "It was dark."), editor));
        assertThat(again.count(Fate.KEPT)).isEqualTo(5);
        assertThat(again.count(Fate.KNOWN)).isEqualTo(1);
    }
}
