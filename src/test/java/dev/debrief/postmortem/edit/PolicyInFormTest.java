package dev.debrief.postmortem.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.archive.Archive;
import dev.debrief.database.RealDatabase;
import dev.debrief.document.ActionItem;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import dev.debrief.shared.IncidentNumber;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The policy and the catalogue in the form, without JavaScript. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class PolicyInFormTest {
    @Inject
    Colleagues colleagues;

    @Inject
    Archive archive;

    private Writer writer;

    @BeforeEach
    void somebody_writes() {
        writer = new Writer(
                colleagues.browserOf("policy-writer-in-form", Role.EDITOR).cookies());
        writer.open("/incidents/new").type("title", "Expired token").press("");
        writer.type("severity", "SEV1").press("add:actionItems");
    }

    @Test
    void the_date_that_the_policy_asks_for_is_taken_with_one_press() {
        String row = writer.rows("actionItems").get(0);
        writer.type("actionItems." + row + ".text", "Watch the key")
                .type("actionItems." + row + ".priority", "high")
                .press("save");
        String day = writer.page().select("[data-asks=" + row + "] time").attr("datetime");
        assertThat(writer.page().select("[data-asks=" + row + "]").text())
                .startsWith("Policy: ")
                .contains("5 working days");

        writer.press("due:" + row + ":" + day);
        assertThat(writer.value("actionItems." + row + ".due")).isEqualTo(day);
        assertThat(writer.page().select("[data-asks=" + row + "] button"))
                .as("nothing is left to take")
                .isEmpty();

        writer.type("actionItems." + row + ".due", "2031-01-01").press("save");
        assertThat(writer.page().select("[data-asks=" + row + "] .soon").text())
                .matches("Due \\d+ days later than the policy asks\\.");
    }

    @Test
    void without_a_severity_nothing_is_proposed() {
        writer.type("severity", "").press("save");
        assertThat(writer.page().select("[data-asks] time")).isEmpty();
    }

    @Test
    void what_the_catalogue_has_for_a_cause_is_written_as_an_item_that_covers_it() {
        writer.press("add:factors");
        String cause = writer.rows("factors").get(0);
        writer.type("factors." + cause + ".text", "The key ran out")
                .type("factors." + cause + ".category", "Expired credential")
                .press("save");
        String offer = writer.page().select(".from-catalogue button").first().val();
        assertThat(offer).endsWith(":" + cause);
        writer.press(offer).press("save");

        List<ActionItem> items = archive.fetch(new IncidentNumber(writer.incident()))
                .orElseThrow()
                .postMortem()
                .actionItems();
        ActionItem item = items.get(items.size() - 1);
        assertThat(item.text().source()).startsWith("Keep keys and tokens in a vault");
        assertThat(item.kind()).isEqualTo(ActionItem.Kind.PREVENT);
        assertThat(item.covers()).hasSize(1);
        assertThat(writer.page().select(".from-catalogue").text()).contains("An open item");
    }
}
