package dev.debrief.postmortem.edit;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import dev.debrief.document.FactorPointers;
import dev.debrief.document.Manuscript;
import dev.debrief.document.ManuscriptFields;
import dev.debrief.document.RowId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes a whole document into the form as a person does: by the labels of fields and the names of buttons. */
final class Typist {
    private static final Map<String, String> HEAD = inOrder(
            "title", "Title",
            "services", "Services",
            "team", "Team",
            "lead", "Lead",
            "timeZone", "Time zone",
            "summary", "Summary",
            "impact", "Impact",
            "detection", "Detection",
            "resolution", "Resolution",
            "lessons.wentWell", "What went well",
            "lessons.wentBadly", "What went badly",
            "lessons.gotLucky", "Where we got lucky",
            "lessons.learned", "What we learned");
    private static final Map<String, String> MORE = inOrder(
            "commanders", "Incident commander",
            "communications", "Communications",
            "scribes", "Scribe",
            "participants", "Others who took part",
            "authors", "Authors",
            "tags", "Tags");
    private static final Map<String, String> ENTRY = inOrder("when", "Time, entry #", "text", "What happened, entry #");
    private static final Map<String, String> CAUSE = inOrder("text", "Factor F#");
    private static final Map<String, String> FIGURE =
            inOrder("measure", "Measure, figure #", "amount", "Amount, figure #", "unit", "Unit, figure #");
    private static final Map<String, String> ITEM = inOrder(
            "text", "Action item #",
            "owner", "Owner, action item #",
            "due", "Due, action item #",
            "ticket", "Ticket, action item #");
    private static final Map<String, String> SECTION =
            inOrder("heading", "Heading, section #", "body", "Text, section #");
    private static final Map<String, String> LINK = inOrder("address", "Address, link #", "title", "Title, link #");

    private final Page page;

    Typist(Page page) {
        this.page = page;
    }

    void write(Manuscript document) {
        HEAD.forEach((field, label) -> fill(label, document.value(field)));
        choose(
                "Severity",
                Pattern.compile("^" + Pattern.quote(document.value("severity"))),
                document.value("severity"));
        choose("Type", Pattern.compile("^" + Pattern.quote(document.value("type")) + "$"), document.value("type"));
        unfold("People, tags and more");
        MORE.forEach((field, label) -> fill(label, document.value(field)));
        rows(document, ManuscriptFields.FIGURES, "Add a figure", FIGURE);
        rows(document, ManuscriptFields.TIMELINE, "Add an entry", ENTRY);
        rows(document, ManuscriptFields.FACTORS, "Add a cause", CAUSE);
        rows(document, ManuscriptFields.ACTION_ITEMS, "Add an action item", ITEM);
        rows(document, ManuscriptFields.SECTIONS, "Add a section", SECTION);
        rows(document, ManuscriptFields.LINKS, "Add a link", LINK);
        each(document, ManuscriptFields.TIMELINE, "kind", "Kind, entry #");
        each(document, ManuscriptFields.FACTORS, "role", "Role of F#");
        each(document, ManuscriptFields.ACTION_ITEMS, "kind", "Kind, action item #");
        each(document, ManuscriptFields.ACTION_ITEMS, "priority", "Priority, action item #");
        each(document, ManuscriptFields.SECTIONS, "after", "Behind which part, section #");
        sources(document);
        causes(document);
        covers(document);
        milestones(document);
    }

    /** Where an entry is known from is folded away until somebody asks for it. */
    private void sources(Manuscript document) {
        List<RowId> rows = document.rows(ManuscriptFields.TIMELINE);
        for (int i = 0; i < rows.size(); i++) {
            String source = document.value(ManuscriptFields.TIMELINE, rows.get(i), "source");
            if (source.isEmpty()) continue;
            unfold("Source of entry " + (i + 1) + ",");
            fill(numbered("Source, entry #", i + 1), source);
        }
    }

    private void unfold(String summary) {
        page.locator("summary", new Page.LocatorOptions().setHasText(summary)).press("Enter");
    }

    void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private void rows(Manuscript document, String list, String button, Map<String, String> columns) {
        List<RowId> rows = document.rows(list);
        for (int i = 0; i < rows.size(); i++) {
            press(button);
            for (var column : columns.entrySet()) {
                fill(numbered(column.getValue(), i + 1), document.value(list, rows.get(i), column.getKey()));
            }
        }
    }

    private void each(Manuscript document, String list, String column, String label) {
        List<RowId> rows = document.rows(list);
        for (int i = 0; i < rows.size(); i++) {
            String value = document.value(list, rows.get(i), column);
            // a kind that was guessed from the words is declined where the document has none
            boolean guessed = list.equals(ManuscriptFields.TIMELINE);
            if (!value.isEmpty() || guessed) field(numbered(label, i + 1)).selectOption(value);
        }
    }

    private void causes(Manuscript document) {
        List<RowId> rows = document.rows(ManuscriptFields.FACTORS);
        for (int i = 0; i < rows.size(); i++) {
            String to = document.value(ManuscriptFields.FACTORS, rows.get(i), "ledTo");
            if (to.isEmpty()) continue;
            int above = rows.indexOf(new RowId(to)) + 1;
            field(numbered("F# led to", i + 1)).selectOption(new SelectOption().setLabel("led to F" + above));
        }
    }

    private void covers(Manuscript document) {
        List<RowId> items = document.rows(ManuscriptFields.ACTION_ITEMS);
        List<RowId> factors = document.rows(ManuscriptFields.FACTORS);
        for (int i = 0; i < items.size(); i++) {
            String item = "action item " + (i + 1);
            String column = ManuscriptFields.name(ManuscriptFields.ACTION_ITEMS, items.get(i), "covers");
            page.locator("summary", new Page.LocatorOptions().setHasText(Pattern.compile("Covers: .*, " + item + "$")))
                    .press("Enter");
            Locator causes = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Covers, " + item));
            for (int j = 0; j < factors.size(); j++) {
                if (document.value(FactorPointers.name(column, factors.get(j))).isEmpty()) continue;
                causes.getByLabel(Pattern.compile("^F" + (j + 1) + "\\b")).check();
            }
        }
    }

    private void milestones(Manuscript document) {
        for (String name : List.of("Started", "Detected", "Acknowledged", "Mitigated", "Resolved")) {
            String from = document.value(name.toLowerCase(java.util.Locale.ROOT) + ".from");
            String at = document.value(name.toLowerCase(java.util.Locale.ROOT) + ".at");
            if (!at.isEmpty()) fill(name + ", time", at);
            int entry = from.isEmpty()
                    ? -1
                    : document.rows(ManuscriptFields.TIMELINE).indexOf(new RowId(from));
            String words = "none".equals(from) ? "^Not applicable$" : "^Entry " + (entry + 1) + "\\b";
            if (entry >= 0 || from.equals("none")) choose(name + " taken from", Pattern.compile(words), words);
        }
    }

    private void choose(String label, Pattern words, String value) {
        if (value.isEmpty()) return;
        Locator select = field(label);
        String found = select.locator("option").allTextContents().stream()
                .filter(option -> words.matcher(option).find())
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing in " + label + " is called " + words));
        select.selectOption(new SelectOption().setLabel(found));
    }

    private void fill(String label, String words) {
        if (!words.isEmpty()) field(label).fill(words);
    }

    private Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private static String numbered(String label, int number) {
        return label.replace("#", Integer.toString(number));
    }

    private static Map<String, String> inOrder(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) map.put(pairs[i], pairs[i + 1]);
        return map;
    }
}
