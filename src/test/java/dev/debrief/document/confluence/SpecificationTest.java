package dev.debrief.document.confluence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.document.MarkdownHtml;
import dev.debrief.shared.Markdown;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** Every example of the CommonMark specification, as a page of Confluence. */
class SpecificationTest {
    /** Where raw HTML is the point, another test looks at what becomes of it. */
    private static final Set<String> OF_HTML = Set.of("HTML blocks", "Raw HTML");

    static List<Example> examples() {
        return ExampleReader.readExamples(TestResources.getSpec());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_is_valid_and_keeps_its_structure_and_words(Example example) {
        String storage = Storage.of(example.getSource());
        Document page = Storage.valid(storage);
        String seen = MarkdownWords.condensed(page.getDocumentElement().getTextContent() + storage);
        for (String word : MarkdownWords.of(Markdown.of(example.getSource())))
            assertThat(seen).contains(MarkdownWords.condensed(word));
        if (OF_HTML.contains(example.getSection())) return;
        Element html = Jsoup.parse(MarkdownHtml.of(Markdown.of(example.getSource()), ""))
                .body();
        assertThat(structure(page)).isEqualTo(structure(html));
    }

    private static Map<String, Integer> structure(Element html) {
        Map<String, Integer> counts = new TreeMap<>();
        for (String element : List.of("em", "strong", "blockquote", "hr", "br", "ol", "ul", "li"))
            counts.put(element, (int)
                    html.select(element.replace("strong", "strong, b").replace("em", "em, i")).stream()
                            .filter(SpecificationTest::isSomething)
                            .count());
        counts.put("code", html.select("code").size());
        counts.put("heading", (int) html.select("h3, h4, h5, h6").stream()
                .filter(SpecificationTest::isSomething)
                .count());
        return counts;
    }

    /** An empty heading or quotation is nothing on a page. */
    private static boolean isSomething(Element element) {
        return !element.normalName().matches("h[3-6]|blockquote")
                || !element.children().isEmpty()
                || element.hasText();
    }

    private static Map<String, Integer> structure(Document page) {
        Map<String, Integer> counts = new TreeMap<>();
        for (String element : List.of("em", "strong", "blockquote", "hr", "br", "ol", "ul", "li"))
            counts.put(element, page.getElementsByTagName(element).getLength());
        NodeList macros = page.getElementsByTagName("ac:plain-text-body");
        counts.put("code", page.getElementsByTagName("code").getLength() + macros.getLength());
        // the page keeps the levels of its author, HTML closes them up
        counts.put(
                "heading",
                Stream.of("h3", "h4", "h5", "h6")
                        .mapToInt(level -> page.getElementsByTagName(level).getLength())
                        .sum());
        return counts;
    }
}
