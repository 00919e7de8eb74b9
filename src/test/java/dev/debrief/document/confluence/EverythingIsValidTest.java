package dev.debrief.document.confluence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.Seeds;
import dev.debrief.Shared;
import dev.debrief.document.MarkdownReader;
import dev.debrief.document.MarkdownWriter;
import dev.debrief.document.PostMortem;
import dev.debrief.document.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a post-mortem holds, Confluence gets what its DTD allows. */
class EverythingIsValidTest {
    private static final Setting SETTING = new Setting(Storage.HERE, 2);

    @Property(seed = Seeds.PLAIN, tries = 1_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void any_document_is_a_valid_page(@ForAll long drawn) {
        PostMortem tree = new Trees(Seeds.of(drawn)).tree();
        String body = ConfluencePage.write(tree, SETTING);
        Storage.valid(body);
        assertThat(ConfluencePage.write(tree, SETTING)).isEqualTo(body);
    }

    @Property(seed = Seeds.PLAIN, tries = 2_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void any_heap_of_markdown_and_html_is_valid(@ForAll long drawn) {
        Storage.valid(Storage.of(Heaps.of(Seeds.of(drawn))));
    }

    static Stream<Path> documents() throws IOException {
        try (Stream<Path> examples = Files.list(Path.of("examples", "postmortems"))) {
            List<Path> own = examples.sorted().toList();
            return Stream.concat(own.stream(), Shared.corpus().stream());
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void a_real_document_is_a_valid_page_and_keeps_its_words(Path file) throws IOException {
        PostMortem tree = MarkdownReader.read(Files.readString(file)).postMortem();
        String body = ConfluencePage.write(tree, SETTING);
        String page = words(Storage.valid(body).getDocumentElement().getTextContent() + " " + attributes(body));
        assertThat(tree.sections()).allSatisfy(section -> assertThat(page).contains(words(section.heading())));
        for (String word : MarkdownWords.of(tree)) assertThat(page).contains(word);
        assertThat(MarkdownWriter.write(tree)).isNotEmpty();
    }

    private static String attributes(String body) {
        return body.replaceAll("(?s).*?(?:ac:alt|ac:title|ri:value|ri:filename|href)=\"([^\"]*)\"|.+", " $1 ");
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "- ", "* a\n  ", "<div>", "<div>\n\n", "<b>", "**a ", "[", "<table><tr><td>", "1. "})
    void deep_nesting_is_valid(String opener) {
        for (int depth : new int[] {10, 59, 100, 3_000}) {
            Storage.valid(Storage.of(opener.repeat(depth) + "x"));
            Storage.valid(Storage.of((opener + "\n\n").repeat(depth) + "x"));
        }
    }

    @Test
    void elements_that_nest_deep_and_are_closed_in_order_are_valid() {
        String deep = "<blockquote>\n\n".repeat(2_000) + "word\n\n" + "</blockquote>\n\n".repeat(2_000);
        assertThat(Storage.valid(Storage.of(deep)).getDocumentElement().getTextContent())
                .contains("word");
    }

    @Test
    void a_huge_table_is_valid_and_whole() {
        String table = "| a | b |\n|---|---|\n" + "| one | two |\n".repeat(5_000);
        assertThat(Storage.valid(Storage.of(table)).getElementsByTagName("tr").getLength())
                .isEqualTo(5_001);
    }
}
