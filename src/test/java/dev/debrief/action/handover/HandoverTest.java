package dev.debrief.action.handover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.database.RealDatabase;
import dev.debrief.people.Browser;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Nobody's action items are left behind when they leave. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class HandoverTest {
    @Inject
    Colleagues colleagues;

    @Test
    void the_open_items_of_somebody_who_leaves_go_to_somebody_else_in_one_step() {
        long leaver = colleagues.join("handover-leaver", Role.EDITOR);
        colleagues.join("handover-heir", Role.EDITOR);
        Browser administrator = colleagues.browserOf("handover-administrator", Role.ADMINISTRATOR);
        String item = make(administrator, "handover-leaver");
        String page = "/settings/people/" + leaver;
        assertThat(administrator.page(page).text()).contains("One open action item goes to");

        Response refused = administrator.submit(page, page + "/deactivation", Map.of());
        assertThat(Jsoup.parse(refused.asString()).select("#itemsTo-wrong").text())
                .isEqualTo("Say who takes over the open action items: a person or a team.");
        Response oneself = administrator.submit(page, page + "/deactivation", Map.of("itemsTo", "handover-leaver"));
        assertThat(Jsoup.parse(oneself.asString()).select("#itemsTo-wrong").text())
                .isEqualTo("handover-leaver leaves. Name somebody else.");
        assertThat(administrator.page(page).text()).doesNotContain("This account is deactivated");

        Response gone = administrator.submit(page, page + "/deactivation", Map.of("itemsTo", "handover-heir"));
        assertThat(gone.statusCode()).isEqualTo(303);
        assertThat(administrator.page(page).text()).contains("This account is deactivated");
        String life = administrator.page(item).text();
        assertThat(life).contains("Owner handover-heir", "Given to handover-heir, before handover-leaver");
        assertThat(life).contains("“handover-leaver has left”", "through handover");
        Response late = administrator.submit(item, item + "/owner", Map.of("owner", "handover-leaver"));
        assertThat(Jsoup.parse(late.asString()).select("#owner-wrong").text()).contains("has left");
    }

    private static String make(Browser who, String owner) {
        Response made = who.submit("/actions/new", "/actions/new", Map.of("text", "Hand me over", "owner", owner));
        String there = made.header("Location");
        return there.substring(there.indexOf("/actions"));
    }
}
