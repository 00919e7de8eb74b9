package dev.debrief.document.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.document.JsonWriter;
import dev.debrief.document.MarkdownReader;
import dev.debrief.document.PostMortem;
import dev.debrief.document.WholeTree;
import dev.debrief.document.confluence.ConfluencePage;
import dev.debrief.document.confluence.Setting;
import dev.debrief.document.confluence.Storage;
import dev.debrief.document.confluence.TitleComment;
import dev.debrief.shared.IncidentNumber;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Debrief handed out in any format is the same document when it is brought in. */
class OwnFilesTest {
    private static final Path EXAMPLES = Path.of("examples", "postmortems");
    private static final IncidentNumber NUMBER = new IncidentNumber(42);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2017-01-31-gitlab-database.md",
                "2019-07-02-cloudflare-regular-expression.md",
                "2024-06-21-stale-warehouse-tables.md",
                "2025-01-15-stripe-token-expired.md",
                "2025-01-15-stripe-token-expired.th.md"
            })
    void a_confluence_page_of_an_example_is_read_back(String file) throws IOException {
        PostMortem tree = WholeTree.numbered(
                MarkdownReader.read(Files.readString(EXAMPLES.resolve(file))).postMortem(), NUMBER, 7);
        same(page(tree), tree);
    }

    @Test
    void a_confluence_page_with_everything_on_it_is_read_back() {
        PostMortem tree = WholeTree.numbered(WholeTree.sample(), NUMBER, 7);
        PostMortem read = page(tree);
        same(read, tree);
        assertThat(read.head()).isEqualTo(tree.head());
        assertThat(read.milestones()).isEqualTo(tree.milestones());
        assertThat(read.impact()).isEqualTo(tree.impact());
        assertThat(read.lessons()).isEqualTo(tree.lessons());
        assertThat(read.links()).isEqualTo(tree.links());
    }

    private static void same(PostMortem read, PostMortem tree) {
        assertThat(read.head().title()).isEqualTo(tree.head().title());
        assertThat(read.timeline()).isEqualTo(tree.timeline());
        assertThat(read.actionItems()).isEqualTo(tree.actionItems());
        assertThat(read.factors()).isEqualTo(tree.factors());
        assertThat(read.sections()).isEqualTo(tree.sections());
        assertThat(List.of(read.summary(), read.impact().text(), read.detection(), read.resolution()))
                .isEqualTo(List.of(tree.summary(), tree.impact().text(), tree.detection(), tree.resolution()));
    }

    private static PostMortem page(PostMortem tree) {
        String page =
                TitleComment.write(tree.head().title()) + ConfluencePage.write(tree, new Setting(Storage.HERE, 2));
        Reading reading = Shapes.read(page);
        assertThat(reading.isOwn()).isTrue();
        return reading.postMortem();
    }

    @Test
    void the_json_of_a_document_is_read_back_whole() {
        PostMortem tree = WholeTree.numbered(WholeTree.sample(), NUMBER, 7);
        Reading reading = Shapes.read(JsonWriter.write(tree).toPrettyString());
        assertThat(reading.isOwn()).isTrue();
        assertThat(reading.postMortem()).isEqualTo(tree);
    }

    @Test
    void the_answer_of_an_import_is_read_for_the_document_in_it() {
        Reading reading = Shapes.read("# The lift stood still\n\n## Summary\n\nFor an hour.");
        Reading again = Shapes.read(ReadingJson.write(reading).toString());
        assertThat(again.postMortem()).isEqualTo(reading.postMortem());
    }

    @Test
    void json_that_is_something_else_is_refused_with_the_place() {
        assertThat(refusal("{\"title\": \"x\", \"timelime\": []}"))
                .contains("/timelime")
                .contains("schema");
        assertThat(refusal("{\"title\": \"x\",}")).contains("line 1");
        assertThat(refusal("[{\"title\": \"x\"}]")).contains("alone");
        assertThat(refusal("{\"a\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}"))
                .contains("broken");
        assertThat(refusal("{\"a\":[" + "{},".repeat(600_000) + "{}]}")).contains("values");
    }

    private static String refusal(String text) {
        FileReading read = Shapes.read(text.getBytes(StandardCharsets.UTF_8));
        assertThat(read).isInstanceOf(FileReading.Refused.class);
        return ((FileReading.Refused) read).message();
    }
}
