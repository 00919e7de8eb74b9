package dev.debrief.action.list;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.debrief.browser.BrowserTest;
import dev.debrief.browser.InEveryLook;
import dev.debrief.browser.Look;
import dev.debrief.database.RealDatabase;
import dev.debrief.document.ActionItem.Kind;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Working through a list in a real browser. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class ItemsInBrowserTest extends BrowserTest {
    @Inject
    ItemsAtHand items;

    @Inject
    Colleagues colleagues;

    @Test
    void a_late_list_is_worked_through_by_keyboard_alone_and_undone() {
        long me = colleagues.join("keyboard-worker", Role.EDITOR);
        colleagues.join("keyboard-helper", Role.EDITOR);
        int one = items.open("Count a retrying job as failed", me, null, -144);
        int two = items.open("Swap by renaming", me, null, -7);
        int three = items.open("Alert on small files", me, null, -3);
        int four = items.open("Fail loudly on 401", me, null, 6);
        Page page = signedIn("keyboard-worker", 1280, ColorScheme.LIGHT);
        page.navigate("/actions?whose=mine");
        page.keyboard().press("j");
        assertThat(page.locator("a.key:focus")).hasText("AI-" + one);
        page.keyboard().press("x");
        page.keyboard().press("j");
        page.keyboard().press("x");
        assertThat(page.locator("#selected")).hasText("2 selected");
        page.keyboard().press("d");
        assertThat(page.locator("#said")).containsText("2 done.");
        assertThat(page.locator("#announced")).hasText("2 done.");
        assertThat(page.locator("a.key:focus")).isVisible();
        page.keyboard().press("u");
        assertThat(page.locator("#said")).containsText("2 are as they were.");
        assertThat(items.column("state", one)).isEqualTo("open");
        assertThat(items.events(two)).containsExactly("state: open > done", "state: done > open");

        page.locator("[data-item='" + three + "'] a.key").focus();
        page.keyboard().press("t");
        assertThat(page.locator("#asks #due")).isFocused();
        page.locator("#due").fill(items.today().plusDays(9).toString());
        page.keyboard().press("Enter");
        assertThat(page.locator("#asks #reason-wrong")).containsText("Say why");
        assertThat(page.locator("#asks #reason")).isFocused();
        page.keyboard().type("The vendor is late");
        page.keyboard().press("Enter");
        assertThat(page.locator("#said")).containsText("1 has a new date.");
        assertThat(page.locator("a.key:focus")).hasText("AI-" + three);
        assertThat(items.column("times_redated", three)).isEqualTo("1");

        page.locator("[data-item='" + four + "'] a.key").focus();
        page.keyboard().press("g");
        assertThat(page.locator("#asks #who")).isFocused();
        page.keyboard().type("keyboard-hel");
        assertThat(page.locator("#names option")).hasCount(1);
        page.keyboard().type("per");
        page.keyboard().press("Enter");
        assertThat(page.locator("#said")).containsText("1 given to keyboard-helper.");
        assertThat(page.locator("[data-item]")).hasCount(3);
        assertThat(items.acts(List.of(four))).isEqualTo(1);
        page.keyboard().press("k");
        page.keyboard().press("w");
        assertThat(page.locator("#asks #reason")).isFocused();
        page.keyboard().press("Escape");
        assertThat(page.locator("#asks")).isHidden();
        assertThat(page.locator("a.key:focus")).isVisible();
    }

    @Test
    void a_card_moves_with_its_button_a_key_and_by_dragging() {
        long me = colleagues.join("board-worker", Role.EDITOR);
        int one = items.open("Walk through the runbook", me, null, 7);
        Page page = signedIn("board-worker", 1280, ColorScheme.LIGHT);
        page.navigate("/actions?view=board&whose=mine");
        page.keyboard().press("j");
        page.keyboard().press("s");
        Locator moved = page.locator("[data-column=in-progress] [data-item='" + one + "']");
        assertThat(moved).isVisible();
        moved.dragTo(page.locator("[data-column=done]"));
        assertThat(page.locator("[data-column=done] [data-item='" + one + "']")).isVisible();
        page.locator("[data-column=done] button").click();
        page.locator("#asks #reason").fill("The alarm is missing");
        page.keyboard().press("Enter");
        assertThat(moved).isVisible();
        assertThat(items.events(one))
                .containsExactly("state: open > in progress", "state: in progress > done", "state: done > in progress");
    }

    @InEveryLook
    void everybody_can_use_list_board_and_bar_and_nothing_scrolls_sideways(int width, ColorScheme theme) {
        String name = "looks-worker-" + width + theme;
        long me = colleagues.join(name, Role.EDITOR);
        long team = items.team("Looks " + width + theme, me);
        items.open("Count a retrying job as failed after 3 attempts", me, team, -144);
        items.open(
                null,
                "Swap by renaming: keep the old table until the new one is in place",
                me,
                team,
                -7,
                Kind.PREVENT,
                null);
        items.open("Start every test run by removing what the last one left", null, team, 4);
        items.open("List foreign objects on refreshed tables every evening before 22:00", me, team, 21);
        items.open(null, "Decide whether quarterly tables are refreshed nightly", null, team, null, null, null);
        Page page = signedIn(name, width, theme);
        page.navigate("/actions");
        Look.isFine(page, Look.named("actions", width, theme));
        page.locator("input[name=item]").nth(0).check();
        page.locator("input[name=item]").nth(1).check();
        assertThat(page.locator(".bulk")).isVisible();
        Look.isFine(page, Look.named("actions-selected", width, theme));
        page.locator(".bulk button[value=wont]").click();
        assertThat(page.locator("#asks")).isVisible();
        Look.isFine(page, Look.named("actions-asks", width, theme));
        page.keyboard().press("Escape");
        page.locator(".bulk button[value=start]").click();
        assertThat(page.locator("#said")).containsText("2 are in progress.");
        Look.isFine(page, Look.named("actions-said", width, theme));
        page.navigate("/actions?view=board");
        Look.isFine(page, Look.named("actions-board", width, theme));
        page.navigate("/actions?group=owner&kind=learn");
        Look.isFine(page, Look.named("actions-empty", width, theme));
        page.navigate("/actions/lists?query=kind%3Dlearn");
        page.locator("form[action='/actions/lists'] #name").fill("Learning " + name);
        page.keyboard().press("Enter");
        assertThat(page.locator(".kept-lists [aria-current]")).hasText("Learning " + name);
        page.navigate("/actions/lists");
        Look.isFine(page, Look.named("actions-lists", width, theme));
        page.navigate("/settings/calendar");
        page.locator("main .btn.main").click();
        Look.isFine(page, Look.named("own-calendar", width, theme));
    }

    private Page signedIn(String name, int width, ColorScheme theme) {
        return visitor(width, theme, colleagues.browserOf(name, Role.EDITOR).cookies());
    }
}
