package dev.debrief.postmortem.edit;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Somebody who writes and to whom everything happens, by chance. Every word it types is a new one, and it knows which of
 * them were shown as saved or lay on the device, so that they have to be found again.
 */
final class WritingMonkey {
    private static final String FIELDS = "() => [...document.querySelectorAll('#f textarea, #field-title')]"
            + ".filter(field => field.offsetParent && field.name !== 'pasted').map(field => field.id)";
    /** The script of the page runs; before that a person does not type either. */
    private static final String RUNS = "() => document.documentElement.classList.contains('scripted')";

    private static final String STORED =
            "word => Object.keys(localStorage).some(key => localStorage[key].includes(word))";
    /** Nothing that was typed lies on the device alone. */
    static final String HANDED_OVER = "() => !Object.keys(localStorage).some(key => key.startsWith('debrief-typed:'))";

    private static final List<String> ADDS =
            List.of("Add an entry", "Add a cause", "Add an action item", "Add a section");

    /** What happens to requests of the form. */
    private enum Line {
        WHOLE,
        CUT,
        SERVER_AWAY,
        ANSWERS_LOST
    }

    private final BrowserContext browser;
    private final String address;
    private final Random chance;
    private final Consumer<String> secondWriter;
    private final List<Page> tabs = new ArrayList<>();
    private final Map<Page, Set<String>> typed = new HashMap<>();
    private final Set<String> owed = new LinkedHashSet<>();
    private final List<String> diary = new ArrayList<>();
    private Line line = Line.WHOLE;
    private int words;

    /** @param secondWriter saves a word as somebody else */
    WritingMonkey(BrowserContext browser, String address, long seed, Consumer<String> secondWriter) {
        this.browser = browser;
        this.address = address;
        this.chance = new Random(seed);
        this.secondWriter = secondWriter;
        browser.route("**/incidents/**", this::through);
        open();
    }

    /** What it did, for whoever has to find out. */
    List<String> diary() {
        return diary;
    }

    void step() {
        Page tab = tabs.get(chance.nextInt(tabs.size()));
        attempt(() -> act(tab, chance.nextInt(100)));
        for (int i = 0; i < 5 && !attempt(() -> backToTheForm(tab)); i++) attempt(tab::waitForLoadState);
    }

    /** A page that moves on in the middle of a question answers with an error; false then. */
    private boolean attempt(Runnable act) {
        try {
            act.run();
            return true;
        } catch (PlaywrightException moved) {
            diary.add("interrupted: " + moved.getMessage().lines().limit(3).collect(Collectors.joining(" ")));
            return false;
        }
    }

    private void backToTheForm(Page tab) {
        if (!tab.isClosed() && tab.locator("#f").count() == 0) reopen(tab);
    }

    private void act(Page tab, int what) {
        if (what < 46) type(tab);
        else if (what < 54) press(tab, ADDS.get(chance.nextInt(ADDS.size())));
        else if (what < 59) remove(tab);
        else if (what < 64) move(tab);
        else if (what < 67) press(tab, "Put it back");
        else if (what < 76) change(Line.values()[chance.nextInt(Line.values().length)]);
        else if (what < 79) close(tab);
        else if (what < 83) reload(tab);
        else if (what < 86) open();
        else if (what < 89) endSession(tab);
        else if (what < 93) somebodySaves();
        else if (what < 97) save(tab);
        else settle(tab);
    }

    private void type(Page tab) {
        tab.waitForFunction(RUNS);
        List<?> fields = (List<?>) tab.evaluate(FIELDS);
        if (fields.isEmpty()) return;
        String id = String.valueOf(fields.get(chance.nextInt(fields.size())));
        String word = word();
        Locator field = tab.locator("[id='" + id + "']");
        field.press("Control+End");
        tab.keyboard().type(word + " ");
        if (!field.inputValue().contains(word)) return; // the page went away under its hands
        typed.computeIfAbsent(tab, unused -> new LinkedHashSet<>()).add(word);
        diary.add("typed " + word + " into " + id + ", tab " + tabs.indexOf(tab));
        remember(tab);
    }

    /** A word no other begins with or ends with. */
    private String word() {
        return "q" + Integer.toString(words++, 10) + "z";
    }

    private void press(Page tab, String button) {
        Locator found = button(tab, button);
        if (found.count() == 0 || !found.first().isVisible()) return;
        found.first().click();
        diary.add("pressed " + button + ", tab " + tabs.indexOf(tab));
    }

    /** What was seen in a row that is taken away is taken away on purpose. */
    private void remove(Page tab) {
        List<Locator> rows = tab.locator("[data-rows=timeline] > [data-row]").all();
        if (rows.isEmpty()) return;
        Locator row = rows.get(chance.nextInt(rows.size()));
        String seen = String.valueOf(
                row.evaluate("row => [...row.querySelectorAll('textarea')].map(a => a.value).join(' ')"));
        row.locator("button[value^='remove:']").click();
        List<String> gone = List.of(seen.split("\\s+"));
        owed.removeAll(gone);
        typed.values().forEach(words -> words.removeAll(gone));
        diary.add("removed a row with " + gone + ", tab " + tabs.indexOf(tab));
    }

    private void move(Page tab) {
        List<Locator> rows = tab.locator("[data-rows=timeline] textarea.txt").all();
        if (rows.isEmpty()) return;
        rows.get(chance.nextInt(rows.size())).press(chance.nextBoolean() ? "Alt+ArrowUp" : "Alt+ArrowDown");
        diary.add("moved a row");
    }

    private void change(Line now) {
        line = now;
        browser.setOffline(now == Line.CUT);
        diary.add("the line: " + now);
    }

    /** Without a warning, as when a browser is killed: what lies on the device by then is owed, and nothing else. */
    private void close(Page tab) {
        remember(tab);
        typed.remove(tab);
        tab.close();
        diary.add("closed tab " + tabs.indexOf(tab));
        tabs.remove(tab);
        if (tabs.isEmpty()) open();
    }

    /** Going away in order gives a page the time to write down what it has. */
    private void reload(Page tab) {
        change(Line.WHOLE);
        owed.addAll(typed.getOrDefault(tab, Set.of()));
        tab.reload();
        diary.add("reloaded tab " + tabs.indexOf(tab));
    }

    private void reopen(Page tab) {
        change(Line.WHOLE);
        signedInAgain();
        owed.addAll(typed.getOrDefault(tab, Set.of()));
        tab.navigate(address);
        diary.add("opened the form again, tab " + tabs.indexOf(tab));
    }

    private void open() {
        if (tabs.size() > 1) return;
        change(Line.WHOLE);
        signedInAgain();
        Page tab = browser.newPage();
        tab.navigate(address);
        tabs.add(tab);
        diary.add("opened tab " + tabs.indexOf(tab));
    }

    private List<com.microsoft.playwright.options.Cookie> session = List.of();

    private void endSession(Page tab) {
        if (session.isEmpty()) session = browser.cookies();
        else signedInAgain();
        if (chance.nextBoolean()) {
            browser.clearCookies(new BrowserContext.ClearCookiesOptions().setName("debrief-session"));
        }
        diary.add("the session ended, tab " + tabs.indexOf(tab));
    }

    private void signedInAgain() {
        if (!session.isEmpty()) browser.addCookies(session);
    }

    private void somebodySaves() {
        String word = word();
        secondWriter.accept(word);
        owed.add(word);
        diary.add("somebody else saved " + word);
    }

    private void save(Page tab) {
        submit(tab, button(tab, "Save"));
        diary.add("pressed Save, tab " + tabs.indexOf(tab));
    }

    /** Presses a button that sends the form, and waits until it has gone or was held back. */
    private void submit(Page tab, Locator button) {
        tab.waitForFunction(RUNS);
        remember(tab);
        owed.addAll(typed.getOrDefault(tab, Set.of()));
        tab.evaluate("() => { window.marked = true; }");
        button.click();
        tab.waitForFunction("() => !window.marked || document.querySelector('dialog[open]')"
                + " || ['device', 'stopped'].includes(document.getElementById('status')?.dataset.look)");
        Locator later = button(tab, "Later");
        if (later.count() > 0 && later.isVisible()) later.click();
    }

    /** Of two texts it takes both; a row that only one has taken away stays. */
    private void settle(Page tab) {
        Locator clash = tab.locator(".notice.doubt[data-clash]");
        if (clash.count() == 0) return;
        Locator first = clash.first();
        boolean mineIsGone = first.locator(".version").first().textContent().contains("(taken away)");
        Locator together = first.locator("button[value^='together:']");
        Locator button = together.count() > 0
                ? together
                : first.locator(mineIsGone ? "button[value^='theirs:']" : "button[value^='mine:']");
        String about = first.getAttribute("data-clash") + ", " + button.getAttribute("value") + " of "
                + first.locator(".version").allTextContents();
        submit(tab, button);
        diary.add("settled the clash " + about + ", tab " + tabs.indexOf(tab));
    }

    /** What is shown as saved, or lies on the device now, is owed. */
    private void remember(Page tab) {
        Set<String> here = typed.getOrDefault(tab, Set.of());
        boolean saved = "saved".equals(tab.evaluate("document.getElementById('status')?.dataset.look"));
        for (String word : List.copyOf(here)) {
            if (owed.contains(word)) continue;
            if (saved || Boolean.TRUE.equals(tab.evaluate(STORED, word))) owed.add(word);
        }
    }

    /** Everything is well again; answers what has to be found in a form that is opened now. */
    Set<String> comeToRest() {
        change(Line.WHOLE);
        signedInAgain();
        for (Page tab : List.copyOf(tabs)) {
            backToTheForm(tab);
            tab.evaluate("() => window.dispatchEvent(new Event('online'))");
            tab.bringToFront();
            tab.evaluate("() => document.dispatchEvent(new Event('visibilitychange'))");
            tab.waitForFunction("() => ['saved', 'differs'].includes(document.getElementById('status').dataset.look)");
            owed.addAll(typed.getOrDefault(tab, Set.of()));
        }
        tabs.get(0).waitForFunction(HANDED_OVER); // what pages left behind may still be on its way
        return owed;
    }

    private Locator button(Page tab, String name) {
        return tab.getByRole(
                com.microsoft.playwright.options.AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private void through(Route route) {
        boolean changes = !route.request().method().equals("GET");
        try {
            if (!changes || line == Line.WHOLE || line == Line.CUT) route.resume();
            else if (line == Line.SERVER_AWAY) route.fulfill(new Route.FulfillOptions().setStatus(503));
            else {
                route.fetch();
                route.abort();
            }
        } catch (PlaywrightException gone) {
            diary.add("a request of a page that is gone");
        }
    }
}
