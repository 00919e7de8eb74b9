package dev.debrief.slack.block;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.slack.block.Blocks.Button;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** Messages within the limits of Block Kit, in which nothing that people typed means anything. */
class BlocksTest {
    @Test
    void what_people_typed_mentions_nobody_and_leads_nowhere() {
        assertThat(Mrkdwn.text("<!channel> & <https://evil.example|click> <@U1>\nnext"))
                .isEqualTo("&lt;!channel&gt; &amp; &lt;https://evil.example|click&gt; &lt;@U1&gt; next");
        assertThat(Mrkdwn.link("https://debrief.example.org/a?b=1&c=2", "A > B"))
                .isEqualTo("<https://debrief.example.org/a?b=1&amp;c=2|A &gt; B>");
    }

    @Property(tries = 300)
    void whatever_is_typed_no_markup_of_slack_comes_of_it(@ForAll @StringLength(max = 60) String typed) {
        assertThat(Mrkdwn.text(typed)).doesNotContain("<", ">");
        assertThat(Mrkdwn.text(typed).replaceAll("&(amp|lt|gt);", "")).doesNotContain("&");
    }

    @Property(tries = 300)
    void a_cut_is_within_its_limit_and_never_in_the_midst_of_something(
            @ForAll @StringLength(max = 40) String typed, @ForAll @IntRange(min = 8, max = 90) int most) {
        String whole = Mrkdwn.text(typed) + Mrkdwn.link("https://d.example/1", typed) + "😀" + Mrkdwn.text(typed);
        String cut = Mrkdwn.cut(whole, most);
        assertThat(cut.length()).isLessThanOrEqualTo(most);
        assertThat(cut.chars().filter(c -> c == '<').count())
                .isEqualTo(cut.chars().filter(c -> c == '>').count());
        assertThat(cut.replaceAll("&(amp|lt|gt);", "").replaceAll("<[^>]*>", ""))
                .doesNotContain("&");
        if (cut.length() > 1)
            assertThat(Character.isHighSurrogate(cut.charAt(cut.length() - 2))).isFalse();
    }

    @Test
    void no_message_is_larger_than_slack_takes() throws Exception {
        Blocks blocks = new Blocks().header("H".repeat(400)).section("x".repeat(9000));
        List<Button> many = Collections.nCopies(40, Button.answer("words ".repeat(40), "answer finish", "1"));
        for (int i = 0; i < 60; i++) blocks.section("row " + i, "text", many);
        JsonNode json = new ObjectMapper().readTree(blocks.json());
        assertThat(json).hasSize(50);
        assertThat(json.get(0).at("/text/text").asText()).hasSize(150).endsWith("…");
        assertThat(json.get(1).at("/text/text").asText()).hasSize(3000);
        assertThat(json.get(3).get("elements")).hasSize(25);
        assertThat(json.get(3).at("/elements/0/text/text").asText()).hasSize(75);
        assertThat(blocks.room()).isZero();
    }
}
