package dev.debrief.postmortem.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.database.RealDatabase;
import dev.debrief.people.Browser;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class RemovedLogTest {
    private static final String LOG =
            "[06:04] payops: settlements have been zero since midnight\n[06:06] j.ito: token?";

    @Inject
    Colleagues colleagues;

    private Browser browser;
    private String incident;

    @BeforeEach
    void somebodyHasPastedALog() {
        browser = colleagues.browserOf("pastes", Role.EDITOR);
        Writer writer = new Writer(browser.cookies());
        writer.open("/incidents/new").type("title", "Pasted by mistake").press("");
        incident = "/incidents/" + writer.incident();
        paste();
    }

    @Test
    void a_removed_log_leaves_the_evidence_and_says_who_removed_it() {
        remove();
        assertThat(browser.page(incident + "/pasted/1").select("main").text())
                .contains("Removed from the evidence", "by pastes")
                .doesNotContain("settlements");
        assertThat(browser.page(incident).select("h2").eachText()).doesNotContain("Evidence");
        assertThat(browser.page(incident + "/edit").text()).doesNotContain("Kept as evidence");
        browser.get(incident + "/pasted/1.txt").then().statusCode(404);
        browser.get(incident + "/pasted/1/rows").then().statusCode(404);
    }

    @Test
    void it_is_put_back_as_it_was() {
        remove();
        browser.submit(incident + "/pasted/1", incident + "/pasted/1/return", Map.of())
                .then()
                .statusCode(303);
        assertThat(browser.get(incident + "/pasted/1.txt").asString()).isEqualTo(LOG);
        assertThat(browser.page(incident).select("h2").eachText()).contains("Evidence");
    }

    @Test
    void the_same_text_pasted_again_brings_it_back_under_its_number() {
        remove();
        paste();
        assertThat(browser.get(incident + "/pasted/1.txt").asString()).isEqualTo(LOG);
        browser.get(incident + "/pasted/2").then().statusCode(404);
    }

    @Test
    void who_only_reads_removes_nothing() {
        Browser reader = colleagues.browserOf("reads-logs", Role.READER);
        assertThat(reader.page(incident + "/pasted/1").select("form[action$=removal]"))
                .isEmpty();
        reader.submit(incident + "/pasted/1", incident + "/pasted/1/removal", Map.of())
                .then()
                .statusCode(403);
    }

    private void paste() {
        browser.submit(incident + "/edit", incident + "/pasted", Map.of("pasted", LOG))
                .then()
                .statusCode(200);
    }

    private void remove() {
        browser.submit(incident + "/pasted/1", incident + "/pasted/1/removal", Map.of())
                .then()
                .statusCode(303);
    }
}
