package dev.debrief.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples are documents exactly as Debrief writes them. */
class ExamplesTest {
    private static final Path EXAMPLES = Path.of("examples", "postmortems");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2017-01-31-gitlab-database.md",
                "2019-07-02-cloudflare-regular-expression.md",
                "2024-06-21-stale-warehouse-tables.md",
                "2025-01-15-stripe-token-expired.md",
                "2025-01-15-stripe-token-expired.th.md"
            })
    void an_example_is_written_as_it_was_read(String file) {
        String text = text(file);
        MarkdownReading reading = MarkdownReader.read(text);
        assertThat(reading.setAside()).isEmpty();
        assertThat(MarkdownWriter.write(reading.postMortem())).isEqualTo(text);
    }

    @Test
    void the_incident_of_the_stale_tables_is_whole() {
        PostMortem tree = MarkdownReader.read(text("2024-06-21-stale-warehouse-tables.md"))
                .postMortem();
        assertThat(tree.timeline()).hasSize(11);
        assertThat(tree.timeline().get(10).when()).isEqualTo(When.unsaid());
        assertThat(tree.factors()).hasSize(3);
        assertThat(tree.impact().text().source().split("\n")).hasSize(14);
        assertThat(tree.actionItems()).hasSize(2);
        assertThat(tree.lessons().learned()).hasSize(3);
        assertThat(tree.sections())
                .singleElement()
                .satisfies(appendix ->
                        assertThat(appendix.body().source()).contains("job_4552", "job_4544", "Untitled 45.png"));
        assertThat(tree.instantOf(Milestone.Kind.MITIGATED)).hasToString("Optional[2024-06-21T09:35:00Z]");
    }

    private static String text(String file) {
        try {
            return Files.readString(EXAMPLES.resolve(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
