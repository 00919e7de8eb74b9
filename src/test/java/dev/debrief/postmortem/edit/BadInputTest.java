package dev.debrief.postmortem.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.archive.Archive;
import dev.debrief.database.RealDatabase;
import dev.debrief.document.PostMortem;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import dev.debrief.shared.IncidentNumber;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class BadInputTest {
    private static final String EVIL = "\"'><script>alert(1)</script><img src=x onerror=alert(1)></textarea>";

    @Inject
    Archive archive;

    @Inject
    Colleagues colleagues;

    private Writer writer;

    @BeforeEach
    void somebodyWrites() {
        writer = new Writer(colleagues.browserOf("careless", Role.EDITOR).cookies());
        writer.open("/incidents/new").type("title", "Careful now").press("");
    }

    @Test
    void a_title_of_10000_characters_is_not_saved_and_comes_back_whole() {
        String title = "long ".repeat(2000);
        writer.type("title", title).type("summary", "kept beside it").press("save");
        assertThat(writer.value("title")).isEqualTo(title);
        assertThat(writer.value("summary")).isEqualTo("kept beside it");
        assertThat(writer.field("title").attr("aria-invalid")).isEqualTo("true");
        assertThat(messageAt("title")).contains("300");
        assertThat(kept().head().title()).isEqualTo("Careful now");
    }

    @Test
    void five_megabytes_in_one_field_are_named_and_come_back_whole() {
        String paste = "log line 0123456789\n".repeat(250_000);
        writer.type("summary", paste).press("save");
        assertThat(writer.status()).isEqualTo(200);
        assertThat(writer.value("summary")).hasSize(paste.length());
        assertThat(writer.field("summary").attr("aria-invalid")).isEqualTo("true");
        assertThat(messageAt("summary")).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uD83D\uDD25 \uD83D\uDC69\u200D\uD83D\uDE92",
                "\u0645\u0631\u062D\u0628\u0627 \u202Eabc",
                "ข้อมูลค้าง",
                "日本語の題名",
                EVIL
            })
    void whatever_people_write_comes_back_as_they_wrote_it_in_every_field(String words) {
        writer.press("add:timeline")
                .press("add:factors")
                .press("add:actionItems")
                .press("add:sections");
        String entry = "timeline." + writer.rows("timeline").get(0);
        String cause = "factors." + writer.rows("factors").get(0);
        String item = "actionItems." + writer.rows("actionItems").get(0);
        String section = "sections." + writer.rows("sections").get(0);
        String[] fields = {
            "title",
            "team",
            "lead",
            "summary",
            "impact",
            "detection",
            "resolution",
            "lessons.wentWell",
            entry + ".text",
            entry + ".source",
            cause + ".text",
            cause + ".category",
            item + ".text",
            item + ".owner",
            item + ".ticket",
            section + ".heading",
            section + ".body"
        };
        for (String field : fields) writer.type(field, words);
        writer.type("tags", "first, \"" + words.replace("\"", "\"\"") + "\"").press("save");
        for (String field : fields) assertThat(writer.value(field)).as(field).isEqualTo(words);
        assertThat(writer.page().select("main script, main img, [onerror]")).isEmpty();
        assertThat(kept().summary().source()).isEqualTo(words);
        assertThat(kept().head().tags()).containsExactly("first", words);
    }

    @Test
    void a_NUL_is_shown_as_its_symbol_and_said_at_its_field() {
        writer.type("summary", "before\0after").press("preview:impact");
        assertThat(writer.value("summary")).isEqualTo("before\u2400after");
        assertThat(messageAt("summary")).isNotBlank();
        writer.press("save");
        assertThat(kept().summary().source()).isEqualTo("before\u2400after");
    }

    @Test
    void an_unknown_severity_is_said_at_its_field_and_stays_chosen() {
        writer.type("severity", "SEV9").type("detection", "kept").press("save");
        assertThat(writer.field("severity").attr("aria-invalid")).isEqualTo("true");
        assertThat(writer.page().select("#field-severity option[selected]").val())
                .isEqualTo("SEV9");
        assertThat(writer.value("detection")).isEqualTo("kept");
        assertThat(kept().head().severity()).isNull();
    }

    @Test
    void an_end_before_the_start_is_a_doubt_that_stops_nothing() {
        writer.type("started.at", "2024-06-21 11:35")
                .type("resolved.at", "2024-06-21 03:09")
                .press("save");
        assertThat(kept().milestones().known()).hasSize(2);
        assertThat(writer.page().select("[data-notes=milestones] .note h3").text())
                .isEqualTo("Resolved comes before started");
        assertThat(writer.page().select("[data-part=milestones] [data-remark]").text())
                .isEqualTo("1 to check");
    }

    @Test
    void a_time_in_the_future_is_a_doubt() {
        writer.type("started.at", "2124-06-21 11:35").press("save");
        assertThat(writer.page().select("[data-notes=milestones] .note h3").text())
                .isEqualTo("In the future");
    }

    @Test
    void an_incident_that_is_not_there_cannot_be_the_original() {
        writer.type("duplicateOf", "INC-99999999").press("save");
        assertThat(writer.field("duplicateOf").attr("aria-invalid")).isEqualTo("true");
        assertThat(messageAt("duplicateOf")).contains("INC-99999999");
        assertThat(kept().head().duplicateOf()).isNull();
    }

    private String messageAt(String field) {
        String described = writer.field(field).attr("aria-describedby");
        assertThat(described).contains("message-" + field + "-1");
        return writer.page().getElementById("message-" + field + "-1").text();
    }

    private PostMortem kept() {
        return archive.fetch(new IncidentNumber(writer.incident()))
                .orElseThrow()
                .postMortem();
    }
}
