package dev.debrief.postmortem.edit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.debrief.browser.BrowserTest;
import dev.debrief.database.RealDatabase;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One person with the same form open twice. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class TwoTabsInBrowserTest extends BrowserTest {
    @Inject
    Colleagues colleagues;

    private WritingPage left;
    private WritingPage right;

    @BeforeEach
    void twoTabs() {
        var cookies = colleagues.browserOf("tabs-in-browser", Role.EDITOR).cookies();
        Writer writer = new Writer(cookies);
        writer.open("/incidents/new").type("title", "Two tabs").press("");
        Page page = visitor(true);
        WritingPage.signIn(page.context(), cookies);
        left = new WritingPage(page).open(writer.incident());
        right = left.anotherTab();
    }

    @Test
    void what_is_typed_in_one_appears_in_the_other_and_the_cursor_stays() {
        right.type("Impact", "In the middle");
        assertThat(right.status()).containsText("for you alone");
        right.field("Impact").evaluate("area => area.setSelectionRange(3, 3)");
        left.type("Summary", "From the left");
        left.button("Add an entry").click();
        left.type("What happened, entry 1", "A row from the left");
        assertThat(right.field("Summary")).hasValue("From the left");
        assertThat(right.field("What happened, entry 1")).hasValue("A row from the left");
        assertThat(right.field("Impact")).isFocused();
        assertThat((Integer) right.field("Impact").evaluate("area => area.selectionStart"))
                .isEqualTo(3);
        assertThat(left.field("Impact")).hasValue("In the middle");
    }

    @Test
    void a_row_that_one_tab_removes_goes_in_the_other_and_can_be_put_back_there() {
        left.button("Add an entry").click();
        left.type("What happened, entry 1", "A row");
        assertThat(right.field("What happened, entry 1")).hasValue("A row");
        left.button("Remove entry 1").click();
        assertThat(right.field("What happened, entry 1")).hasCount(0);
        assertThat(right.page().locator("#removed")).containsText("One row was removed.");
    }

    @Test
    void the_same_field_differs_in_both_tabs_and_neither_text_is_lost() {
        left.page().context().route("**/working-copy", Route::abort);
        left.type("Summary", "Left words");
        right.type("Summary", "Right words");
        assertThat(left.status()).containsText("Kept on this device");
        assertThat(right.status()).containsText("Kept on this device");
        left.page().context().unroute("**/working-copy");
        for (WritingPage tab : new WritingPage[] {left, right}) {
            assertThat(tab.status()).containsText("Differs: Summary");
            assertThat(tab.page().locator("#clash-summary")).containsText("Left words");
            assertThat(tab.page().locator("#clash-summary")).containsText("Right words");
        }
        right.button("Put together, Summary").click();
        assertThat(right.page().locator("#clash-summary")).containsText("Both versions were put together");
        String together = right.field("Summary").inputValue();
        assertThat(together).contains("Left").contains("Right");
        right.button("Take it back, Summary").click();
        assertThat(right.button("Put together, Summary")).isVisible();
    }
}
