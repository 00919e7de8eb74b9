package dev.debrief.document.adf;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.debrief.Seeds;
import dev.debrief.Shared;
import dev.debrief.document.confluence.Heaps;
import dev.debrief.document.confluence.MarkdownWords;
import dev.debrief.document.confluence.Storage;
import dev.debrief.shared.Markdown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdfWriterTest {
    private static JsonSchema schema;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "# One; {'type':'heading','content':[{'type':'text','text':'One'}],'attrs':{'level':1}}",
                "**a**; {'type':'paragraph','content':[{'type':'text','text':'a','marks':[{'type':'strong'}]}]}",
                "**`a`**; {'type':'paragraph','content':[{'type':'text','text':'a','marks':[{'type':'code'}]}]}",
                "[a](https://x.org); {'type':'paragraph','content':[{'type':'text','text':'a','marks':[{'type':'link','attrs':{'href':'https://x.org'}}]}]}",
                "[a](javascript:x); {'type':'paragraph','content':[{'type':'text','text':'a'},{'type':'text','text':' (javascript:x)'}]}",
                "---; {'type':'rule'}",
                "- [x] a; {'type':'taskList','attrs':{'localId':'tasks-1'},'content':[{'type':'taskItem','content':[{'type':'text','text':'a'}],'attrs':{'localId':'task-2','state':'DONE'}}]}"
            })
    void a_construct_becomes_its_node(String markdown, String node) {
        JsonNode document = valid(markdown);
        assertThat(document.get("content").get(0).toString()).isEqualTo(node.replace('\'', '"'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "> # Heading in a quotation\n> > inner\n> ---\n> - [ ] task",
                "- # Heading in a list\n  > quotation\n\n  | a | b |\n  |---|---|\n  | c | d |",
                "> [!WARNING]\n> > quoted\n> \n> | a | b |\n> |---|---|\n> | c | d |",
                "<details><summary>outer</summary>\n\n<details><summary>inner</summary>\n\n| a |\n|---|\n| <details><summary>x</summary> y</details> |\n\n</details></details>",
                "- [ ] a\n  - [x] b\n    - [ ] c\n- [ ] d\n\n  more",
                "| a | b |\n|:-:|--:|\n| c | |",
                "a[^1]\n\n[^1]: > # deep\n\n```mermaid\ngraph\n```\n\n![p](attachments/load.png) [f](attachments/job.log)",
                "```\n```\n\n-\n\n>\n\n<sub><sup>x</sup></sub><q>y</q><small>z</small>"
            })
    void what_may_not_stand_somewhere_stands_there_in_a_plainer_shape(String markdown) {
        String words = words(valid(markdown));
        for (String word : MarkdownWords.of(Markdown.of(markdown)))
            assertThat(words).contains(MarkdownWords.condensed(word));
    }

    static List<Example> examples() {
        return ExampleReader.readExamples(TestResources.getSpec());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_example_of_the_specification_is_valid(Example example) {
        valid(example.getSource());
    }

    @Property(seed = Seeds.PLAIN, tries = 500, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void any_heap_of_markdown_and_html_is_valid(@ForAll long drawn) {
        valid(Heaps.of(Seeds.of(drawn)));
    }

    @ParameterizedTest
    @MethodSource("dev.debrief.Shared#corpus")
    void a_real_document_is_valid_and_keeps_its_words(Path file) throws IOException {
        Markdown text = Markdown.of(Files.readString(file));
        String words = words(valid(text.source()));
        for (String word : MarkdownWords.of(text)) assertThat(words).contains(MarkdownWords.condensed(word));
    }

    private static JsonNode valid(String markdown) {
        JsonNode document = AdfWriter.write(Markdown.of(markdown), Storage.HERE);
        assertThat(schema().validate(document)).as(markdown + "\n" + document).isEmpty();
        return document;
    }

    private static String words(JsonNode document) {
        StringBuilder words = new StringBuilder();
        document.findValuesAsText("text").forEach(text -> words.append(text).append(' '));
        document.findValuesAsText("title").forEach(text -> words.append(text).append(' '));
        document.findValuesAsText("href").forEach(text -> words.append(text).append(' '));
        return MarkdownWords.condensed(words.toString());
    }

    private static synchronized JsonSchema schema() {
        if (schema != null) return schema;
        try {
            String text = Files.readString(Shared.contract("adf-schema.v1.full.json"));
            schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4).getSchema(text);
            return schema;
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
