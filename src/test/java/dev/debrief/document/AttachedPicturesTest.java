package dev.debrief.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.shared.Markdown;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttachedPicturesTest {
    private static final AttachedFiles FILES = new AttachedFiles(
            "/incidents/42/attachments",
            List.of(
                    new AttachedFile("load.png", true, 3840, 2160, true, "Load rises \"at once\""),
                    new AttachedFile("กราฟ.png", true, 40, 20, false, ""),
                    new AttachedFile("job.log", false, 0, 0, false, "")));

    @Test
    void an_attached_picture_is_shown_small_and_leads_to_the_whole_one() {
        Document html = html("![load](attachments/load.png)");
        assertThat(html.select("a[href=/incidents/42/attachments/load.png] > img")
                        .attr("src"))
                .isEqualTo("/incidents/42/attachments/load.png/thumbnail");
        assertThat(html.select("img").attr("width") + "x" + html.select("img").attr("height"))
                .isEqualTo("3840x2160");
        assertThat(html.select("img").attr("alt")).isEqualTo("load");
    }

    @Test
    void a_picture_without_words_is_described_as_it_was_when_it_was_attached() {
        assertThat(html("![](attachments/load.png)").select("img").attr("alt")).isEqualTo("Load rises \"at once\"");
        assertThat(html("![](attachments/กราฟ.png)").select("img").attr("alt")).isEqualTo("Picture กราฟ.png");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "![x](./attachments/load.png)",
                "![x](attachments/LOAD.png)",
                "![x][1]\n\n[1]: attachments/load.png",
                "<img src=\"attachments/load.png\" alt=x onerror=alert(1)>",
                "<p><img alt='x' src='attachments/load.png' style='position:fixed'></p>",
            })
    void however_it_is_named_it_is_the_same_picture(String markdown) {
        Document html = html(markdown);
        assertThat(html.select("img").attr("src")).isEqualTo("/incidents/42/attachments/load.png/thumbnail");
        assertThat(html.select("[onerror], [style]")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"attachments/กราฟ.png", "attachments/%E0%B8%81%E0%B8%A3%E0%B8%B2%E0%B8%9F.png"})
    void names_in_every_script_are_found_written_out_or_encoded(String address) {
        assertThat(html("![x](" + address + ")").select("img").attr("src"))
                .isEqualTo("/incidents/42/attachments/%E0%B8%81%E0%B8%A3%E0%B8%B2%E0%B8%9F.png");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "![x](attachments/job.log)",
                "![x](attachments/none.png)",
                "![x](attachments/../../7/attachments/load.png)",
                "![x](/incidents/7/attachments/load.png)",
                "![x](https://evil.example/attachments/load.png)",
                "<img src=/incidents/42/attachments/load.png alt=x>",
                "<img src=attachments/load.png/../../x alt=x>",
            })
    void nothing_else_is_loaded(String markdown) {
        assertThat(html(markdown).select("img")).isEmpty();
        assertThat(html(markdown).text()).contains("x");
    }

    @Test
    void a_file_is_linked_where_it_is_and_one_that_is_not_there_is_words() {
        Document html =
                html("[log](attachments/job.log) [none](attachments/none.log) <a href=attachments/job.log>raw</a>");
        assertThat(html.select("a[href=/incidents/42/attachments/job.log]").eachText())
                .containsExactly("log", "raw");
        assertThat(html.select("a[href]")).hasSize(2);
        assertThat(html.text()).contains("none");
    }

    @Test
    void what_a_text_names_is_found_in_it() {
        assertThat(FILES.namedIn(
                        "![a](attachments/load.png)\n- <img src='attachments/%E0%B8%81%E0%B8%A3%E0%B8%B2%E0%B8%9F.png'>"
                                + " [x](attachments/none.log)"))
                .containsExactlyInAnyOrder("load.png", "กราฟ.png");
    }

    private static Document html(String markdown) {
        return Jsoup.parseBodyFragment(MarkdownHtml.of(Markdown.of(markdown), "part-", FILES));
    }
}
