package dev.debrief.postmortem.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.document.ManuscriptReader;
import dev.debrief.document.Milestone;
import dev.debrief.document.PostMortem;
import dev.debrief.document.Templates;
import dev.debrief.document.Vocabulary;
import dev.debrief.document.When;
import dev.debrief.document.reading.FileReading;
import dev.debrief.document.reading.PostMortemFile;
import dev.debrief.document.reading.Reading;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What somebody types over what was understood, and what becomes of the rest. */
class CorrectedTest {
    private static final Vocabulary KNOWN = new Vocabulary(List.of("SEV1", "SEV2"), List.of(), List.of());
    private static final ManuscriptReader READER =
            new ManuscriptReader(KNOWN, Templates.NO_TEMPLATES, Instant.parse("2026-11-20T10:00:00Z"));
    private static final String FILE = """
            # Expired token

            Severity: SEV2

            ## Timeline

            - 2026-11-13 00:02 first 401
            - 2026-11-13 06:04 UTC payops asks
            - later somebody noticed

            ## Action items

            - [ ] fail loudly on 401
            - [x] token renewed
            """;

    private static Reading reading() {
        FileReading read =
                PostMortemFile.read(FILE.getBytes(StandardCharsets.UTF_8), "gap.md", KNOWN, Templates.NO_TEMPLATES);
        return ((FileReading.Read) read).reading();
    }

    private static Corrected corrected(Map<String, String> corrections) {
        return Corrected.of(reading(), corrections, READER);
    }

    @Test
    void nothing_typed_leaves_the_tree_as_it_was_read() {
        assertThat(corrected(Map.of()).tree()).isEqualTo(reading().postMortem());
    }

    @Test
    void what_is_typed_replaces_only_what_it_was_typed_over() {
        PostMortem tree = corrected(Map.of("title", "Token expired", "actionItems.a1.owner", "Ann Lee"))
                .tree();
        PostMortem read = reading().postMortem();
        assertThat(tree.head().title()).isEqualTo("Token expired");
        assertThat(tree.head().severity()).isEqualTo("SEV2");
        assertThat(tree.actionItems().get(0).owner()).isEqualTo("Ann Lee");
        assertThat(tree.actionItems().get(1)).isEqualTo(read.actionItems().get(1));
        assertThat(tree.timeline()).isEqualTo(read.timeline());
    }

    @Test
    void another_zone_moves_the_times_that_do_not_say_their_own() {
        PostMortem read = reading().postMortem();
        PostMortem tree = corrected(Map.of("timeZone", "Asia/Bangkok")).tree();
        assertThat(instant(read, 0)).isEqualTo(Instant.parse("2026-11-13T00:02:00Z"));
        assertThat(instant(tree, 0)).isEqualTo(Instant.parse("2026-11-12T17:02:00Z"));
        assertThat(instant(tree, 1)).isEqualTo(instant(read, 1));
    }

    @Test
    void a_milestone_that_is_typed_is_written_down() {
        PostMortem tree = corrected(Map.of("started.at", "2026-11-12 23:58")).tree();
        assertThat(tree.instantOf(Milestone.Kind.STARTED)).contains(Instant.parse("2026-11-12T23:58:00Z"));
    }

    @Test
    void what_cannot_be_kept_is_said_at_its_field_and_nothing_typed_is_lost() {
        Corrected corrected = corrected(
                Map.of("title", "", "severity", "SEV9", "actionItems.a1.due", "2026-02-31", "lead", "Ann Lee"));
        assertThat(corrected.stops()).isTrue();
        assertThat(corrected.findings())
                .extracting(finding -> finding.field())
                .contains("title", "severity", "actionItems.a1.due");
        assertThat(corrected.value("severity")).isEqualTo("SEV9");
        assertThat(corrected.value("lead")).isEqualTo("Ann Lee");
    }

    @Test
    void only_what_says_something_else_counts_as_typed_and_only_fields_of_the_page_do() {
        Corrected read = corrected(Map.of());
        Map<String, String> sent = Map.of(
                "title", "Expired token",
                "severity", "SEV1",
                "timeline.t1.when", read.value("timeline.t1.when"),
                "timeline.t1.text", "Something else",
                "timeline.t99.when", "10:00",
                "csrf-token", "x");
        assertThat(read.corrections(sent)).isEqualTo(Map.of("severity", "SEV1"));
    }

    private static Instant instant(PostMortem tree, int entry) {
        return ((When.Exact) tree.timeline().get(entry).when()).instant();
    }
}
