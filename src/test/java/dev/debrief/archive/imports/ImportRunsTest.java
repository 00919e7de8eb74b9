package dev.debrief.archive.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.archive.Archive;
import dev.debrief.database.RealDatabase;
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
