package dev.debrief.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.shared.Markdown;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownHtmlTest {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @Test
    void a_heading_in_a_field_stands_below_that_of_its_part() {
        assertThat(headings("# One\n\n## Two\n\n### Three", 2)).containsExactly("h3 One", "h4 Two", "h5 Three");
        assertThat(headings("# One\n\n## Two", 3)).containsExactly("h4 One", "h5 Two");
    }

    @Test
    void no_level_is_left_out_between_the_headings_of_a_page_whatever_their_author_left_out() {
        assertThat(headings("#### Alone", 3)).containsExactly("h4 Alone");
        assertThat(headings("# One\n\n###### Six\n\n### Three\n\n#### Four\n\n## Two\n\n# And one", 2))
                .containsExactly("h3 One", "h4 Six", "h4 Three", "h5 Four", "h4 Two", "h3 And one");
        assertThat(headings("##### Five\n\n<h2>Two</h2>\n\n<h6>Six</h6>", 2))
                .containsExactly("h3 Five", "h3 Two", "h4 Six");
        assertThat(headings("# 1\n\n## 2\n\n### 3\n\n#### 4\n\n##### 5\n\n###### 6", 3))
                .containsExactly("h4 1", "h5 2", "h6 3", "h6 4", "h6 5", "h6 6");
    }

    private static List<String> headings(String markdown, int below) {
        String html = MarkdownHtml.of(Markdown.of(markdown), "part-", AttachedFiles.NONE, below);
        return Jsoup.parse(html).select("h1, h2, h3, h4, h5, h6").stream()
                .map(heading -> heading.tagName() + " " + heading.text())
                .toList();
    }

    @Test
    void a_table_keeps_its_alignment() {
        Document html = html("| what | how many |\n|:-----|--------:|\n| rows | 14 |");
        assertThat(html.select("td").eachAttr("align")).containsExactly("left", "right");
        assertThat(html.select("div[tabindex=0][aria-label=Table] > table")).hasSize(1);
    }

    @Test
    void tasks_strikethrough_and_footnotes_are_set() {
        Document html = html("- [x] told\n- [ ] checked\n\n~~wrong~~ right[^1]\n\n[^1]: as the log says");
        assertThat(html.select("[role=img]").eachAttr("aria-label")).containsExactly("done", "not done");
        assertThat(html.select("del").text()).isEqualTo("wrong");
        assertThat(html.select("li[id]").attr("id")).startsWith("part-");
        assertThat(html.select("sup a").attr("href"))
                .isEqualTo("#" + html.select(".footnotes li").attr("id"));
    }

    @Test
    void code_can_be_scrolled_by_keyboard_and_says_what_it_is() {
        Element pre = html("```sql\nselect 1 < 2;\n```").selectFirst("pre");
        assertThat(pre.attr("tabindex")).isEqualTo("0");
        assertThat(pre.attr("role")).isEqualTo("group");
        assertThat(pre.attr("aria-label")).isEqualTo("SQL");
        assertThat(pre.wholeText()).isEqualTo("select 1 < 2;\n");
        assertThat(html("    plain").selectFirst("pre").attr("aria-label")).isEqualTo("Code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION", "INTERNAL", "internal"})
    void an_alert_is_said_in_a_word(String kind) {
        Element alert = html("> [!" + kind + "]\n> Two *words*.\n>\n> More.").selectFirst(".callout");
        assertThat(alert.select(".callout-word").text()).isEqualToIgnoringCase(kind);
        assertThat(alert.text()).doesNotContain("[!").endsWith("Two words. More.");
        assertThat(alert.select("em").text()).isEqualTo("words");
    }

    @Test
    void a_plain_quotation_stays_one() {
        assertThat(html("> said [!NOTE] in passing").select("blockquote")).hasSize(1);
    }

    @Test
    void a_picture_becomes_a_link() {
        Document html =
                html("![load](https://example.org/load.png) <img src='https://example.org/b.png' alt=\"queue\">");
        assertThat(html.select("img")).isEmpty();
        assertThat(html.select("a").eachText()).containsExactly("Picture: load", "Picture: queue");
        assertThat(html.select("a").eachAttr("href"))
                .containsExactly("https://example.org/load.png", "https://example.org/b.png");
    }

    @Test
    void a_link_says_nothing_of_where_it_was_followed() {
        assertThat(html("see https://example.org/x").selectFirst("a").attr("rel"))
                .contains("noopener", "noreferrer");
    }

    @Test
    void allowed_raw_html_stays() {
        Document html = html("<details><summary>Log</summary>\n\nline <kbd>Esc</kbd> H<sub>2</sub>O\n\n</details>");
        assertThat(html.select("details > summary").text()).isEqualTo("Log");
        assertThat(html.select("details kbd, details sub")).hasSize(2);
    }

    @Test
    void foreign_words_name_their_language() {
        Document html = html("A note: งานค้าง today.\n\nงานส่งออกรายคืนค้างสามชั่วโมง\n\nダッシュボードが空になった");
        assertThat(html.select("[lang=th]").eachText()).containsExactly("งานค้าง", "งานส่งออกรายคืนค้างสามชั่วโมง");
        assertThat(html.select("p[lang=ja]")).hasSize(1);
    }

    @Test
    void one_thought_stands_without_a_paragraph() {
        assertThat(MarkdownHtml.line(Markdown.of("one `two`"), "x-")).isEqualTo("one <code>two</code>");
        assertThat(MarkdownHtml.line(Markdown.of("one\n\ntwo"), "x-")).startsWith("<p>one</p>");
    }

    @Test
    void words_alone_have_no_marks() {
        assertThat(MarkdownHtml.words(Markdown.of("**Ten** `tables`\nfailed."))).isEqualTo("Ten tables failed.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<svg onload=alert(1)><a xlink:href='javascript:alert(1)'>x</a></svg>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](java&#10;script:alert(1))",
                "[x](vbscript:x)",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "![x](javascript:alert(1))",
                "![\"><script>alert(1)</script>](x)",
                "<a href=\"&#x6A;avascript:alert(1)\">x</a>",
                "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
                "<div style=\"background:url(javascript:alert(1))\" onclick=alert(1)>x</div>",
                "<details open ontoggle=alert(1)><summary>x</summary></details>",
                "<form action=/settings><input name=a autofocus onfocus=alert(1)><button>x</button></form>",
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "```\"><script>alert(1)</script>\nx\n```",
                "| <script>alert(1)</script> |\n|---|\n| <b onmouseover=alert(1)>x</b> |",
                "x[^1]\n\n[^1]: <script>alert(1)</script>",
                "- [ ] <img src=x onerror=alert(1)>",
                "> [!NOTE]\n> <script>alert(1)</script>",
                "# <object data=x></object><embed src=x><base href=//evil.example>",
                "<meta http-equiv=refresh content='0;url=//evil.example'><link rel=stylesheet href=//evil.example>",
                "<https://example.org/\"onmouseover=alert(1)>",
                "<p class=\"bulk notice\" id=\"main\">x</p>",
            })
    void nothing_that_runs_or_loads_comes_through(String attack) {
        Document html = html(attack);
        assertThat(
                        html.select(
                                "script, svg, math, iframe, object, embed, form, input, button, style, link, meta, base, img, noscript"))
                .isEmpty();
        for (Element element : html.body().getAllElements()) {
            element.attributes().forEach(attribute -> {
                assertThat(attribute.getKey()).doesNotStartWith("on").isNotEqualTo("style");
                if (attribute.getKey().equals("href")) {
                    assertThat(attribute.getValue())
                            .doesNotContainIgnoringCase("script:")
                            .doesNotStartWith("data:");
                }
                if (attribute.getKey().equals("id"))
                    assertThat(attribute.getValue()).startsWith("part-");
                if (attribute.getKey().equals("class"))
                    assertThat(attribute.getValue()).doesNotContain("bulk");
            });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ">",
                "> ",
                "- ",
                "* ",
                "1. ",
                "[",
                "![",
                "*a **a ",
                "(",
                "a@b ",
                "https://",
                "_",
                "|",
                "| a | b |\n|---|---|\n",
                "[a](",
                "[^1]",
                "\\",
                "&",
                "&amp;",
                "![](x",
                "  - x\n",
                "\t",
                "**x",
                "x\n",
                "# ",
                "`a",
                "<",
                "<a ",
                "<b>"
            })
    void five_megabytes_and_deep_nesting_end_soon_and_lose_nothing(String piece) {
        String brief = piece.repeat(1_400 / piece.length()) + "\n\n";
        String longer = piece.repeat(19_000 / piece.length()) + "\n\n";
        for (String text :
                new String[] {brief.repeat(40), longer.repeat(3), piece.repeat(5_000_000 / piece.length())}) {
            Markdown markdown = Markdown.of(text + "\n\nthe end");
            long before = THREADS.getCurrentThreadCpuTime();
            String html = MarkdownHtml.of(markdown, "part-");
            assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - before))
                    .as("the processor's time, whatever else the machine does")
                    .isLessThan(Duration.ofSeconds(30));
            assertThat(html).contains("the end");
        }
    }

    private static Document html(String markdown) {
        return Jsoup.parseBodyFragment(MarkdownHtml.of(Markdown.of(markdown), "part-"));
    }
}
