package dev.debrief.document.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.document.MarkdownWriter;
import dev.debrief.document.Templates;
import dev.debrief.document.reading.markup.Format;
import dev.debrief.document.reading.markup.Markup;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages of wikis and word processors are read for what they say, and lose no word. */
class PagesTest {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]{2,}");

    /** What stands in a page and is none of its words. */
    private static final Pattern UNSEEN = Pattern.compile(
            "<style.*?</style>|<\\?xml[^>]*>|<head>.*?</head>|<!DOCTYPE[^\\[>]*(?:\\[.*?\\])?>|<ac:parameter ac:name=\"(?!title|key)[^\"]*\">.*?</ac:parameter>"
                    + "|<ac:task-(?:id|status)>.*?</ac:task-(?:id|status)>|<ac:adf-fallback>.*?</ac:adf-fallback>"
                    + "|<ac:adf-attribute.*?</ac:adf-attribute>|<h1 id=\"title-heading\".*?</h1>|<span class=\"mw-editsection\">.*?</span></span>"
                    + "|<!\\[CDATA\\[|\\]\\]>",
            Pattern.DOTALL);

    private static final Pattern HEADS = Pattern.compile(
            "<(h[1-6]|th|dt)\\b.*?</\\1>|<td><p[^>]*><(?:strong|span class=\"c1\").*?</td>", Pattern.DOTALL);

    static List<Shapes> pages() {
        return Shapes.all("pages.md");
    }

    private static String file(Shapes page) {
        return page.name().substring(0, page.name().indexOf(':'));
    }

    private static Reading read(Shapes page) {
        byte[] file = page.text().getBytes(StandardCharsets.UTF_8);
        return ((FileReading.Read) PostMortemFile.read(file, file(page), Shapes.KNOWN, Templates.NO_TEMPLATES))
                .reading();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_reads_as_what_it_says(Shapes page) {
        assertThat(Digest.of(read(page))).isEqualTo(page.expected());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void no_word_of_a_page_is_lost_as_markdown(Shapes page) {
        String markdown = Markup.markdown(page.text(), Format.of(page.text(), file(page)));
        assertThat(lost(seen(page.text()), markdown)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void no_word_of_a_page_is_lost_on_the_way_to_the_export(Shapes page) {
        String content = HEADS.matcher(page.text()).replaceAll(" ");
        String export = MarkdownWriter.write(read(page).postMortem());
        List<String> lost = lost(seen(content), export);
        lost.removeIf(word -> word.matches("(?i)uhr|utc|mez|nov|dec|jan|october|am|status|event|alle|zeiten|in|mesz"));
        assertThat(lost).isEmpty();
    }

    private static String seen(String page) {
        String words = UNSEEN.matcher(page).replaceAll(" ").replaceAll("</?[A-Za-z][^>]*>", " ");
        return words.replace("&nbsp;", " ").replace("&amp;", "&").replaceAll("&lol2?;|&file;", " ");
    }

    /** Each word as often as it is missing. */
    private static List<String> lost(String from, String to) {
        Map<String, Integer> there = new HashMap<>();
        words(to).forEach(word -> there.merge(word, 1, Integer::sum));
        List<String> lost = new ArrayList<>();
        for (String word : words(from)) if (there.merge(word, -1, Integer::sum) < 0) lost.add(word);
        return lost;
    }

    private static List<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @Test
    void what_a_text_is_written_in_it_shows_itself() {
        assertThat(Format.of("# Title\n\n<p>text</p>", "x.html")).isEqualTo(Format.MARKDOWN);
        assertThat(Format.of("<h1 align=\"center\">T</h1>\n\n## Summary\n\nText", "a.md"))
                .isEqualTo(Format.MARKDOWN);
        assertThat(Format.of("<!-- draft -->\n\n- one\n- two\n\n<p>x</p>", "a.md"))
                .isEqualTo(Format.MARKDOWN);
        assertThat(Format.of("<details>\n<summary>S</summary>\n\n* a\n* b\n\n</div>", ""))
                .isEqualTo(Format.MARKDOWN);
        assertThat(Format.of("\n <!DOCTYPE html><p>x", "a.md")).isEqualTo(Format.HTML);
        assertThat(Format.of("<p>one</p><ul><li>two</li></ul>", "")).isEqualTo(Format.HTML);
        assertThat(Format.of("<p>one</p><ac:task-list></ac:task-list>", "a.md")).isEqualTo(Format.STORAGE);
        assertThat(Format.of("{\"title\": \"x\"}", "a.md")).isEqualTo(Format.JSON);
        assertThat(Format.of("{% include head %}\n\n# T", "a.md")).isEqualTo(Format.MARKDOWN);
        assertThat(Format.of("<5 minutes of outage\n\nText", "")).isEqualTo(Format.MARKDOWN);
    }

    @Test
    void marks_in_the_words_of_a_page_mean_nothing_but_themselves() {
        String page =
                "<h1>T</h1><p>2 * 3 * 4, a_b_c, _x_, *y*, `z`, <b>a:</b>b [x](y) &lt;script&gt; 1. &amp;nbsp; ~~no~~</p>"
                        + "<p># no heading</p><p>12. no item</p><p>---</p><p>[ref]: http://a.example</p>";
        assertThat(Markup.markdown(page, Format.HTML))
                .isEqualTo(
                        "# T\n\n2 * 3 * 4, a_b_c, \\_x\\_, \\*y\\*, \\`z\\`, **a:** b [x\\](y) \\<script> 1. \\&nbsp; \\~\\~no\\~\\~"
                                + "\n\n\\# no heading\n\n12.\u00a0no item\n\n\\---\n\n\\[ref]: http://a.example");
    }

    @Test
    void nothing_of_a_page_is_run_and_pictures_in_it_are_left_out() {
        String page = "<h1>T</h1><script>alert(1)</script><p onclick=\"x()\"><a href=\"javascript:x()\">go</a>"
                + "<img alt=\"graph\" src=\"data:image/png;base64," + "A".repeat(100_000) + "\"></p>";
        assertThat(Markup.markdown(page, Format.HTML)).isEqualTo("# T\n\ngo graph");
    }
}
