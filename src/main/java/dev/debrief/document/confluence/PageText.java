package dev.debrief.document.confluence;

import static dev.debrief.document.confluence.Xml.attribute;

import dev.debrief.document.CanonicalTime;
import dev.debrief.document.When;
import dev.debrief.document.prose.Prose;
import dev.debrief.document.prose.Target;
import dev.debrief.document.prose.Whereabouts;
import dev.debrief.shared.Markdown;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of one page while it is written, and the shapes that its parts share. */
final class PageText {
    /** What is an address when it stands alone; a path such as {@code /var/log} is words. */
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)(?:https?://\\S+|mailto:\\S+|INC-[0-9]{1,9}|/incidents/\\S+|(?:\\./)?attachments/\\S+)");

    private static final Pattern PASTED = Pattern.compile("/incidents/[0-9]{1,9}/pasted/([0-9]{1,6})");

    private final Xml xml = new Xml();
    private final Macros macros = new Macros(xml);
    private final TaskNumbers tasks;
    private final StorageFormat format;
    private final Whereabouts whereabouts;

    /** @param kept the numbers of the action items on the page */
    PageText(Whereabouts whereabouts, Set<Integer> kept) {
        this.whereabouts = whereabouts;
        tasks = new TaskNumbers(kept);
        format = new StorageFormat(xml, macros, tasks);
    }

    Xml xml() {
        return xml;
    }

    Macros macros() {
        return macros;
    }

    TaskNumbers tasks() {
        return tasks;
    }

    StorageFormat format() {
        return format;
    }

    Whereabouts whereabouts() {
        return whereabouts;
    }

    void heading(int level, String words, boolean internal) {
        xml.element("h" + level, () -> {
            xml.text(words);
            internal(internal);
        });
        xml.line();
    }

    void prose(Markdown text, String prefix) {
        format.blocks(Prose.of(text, prefix, whereabouts));
    }

    /** A text in a cell or an item. */
    void cell(Markdown text, String prefix) {
        format.cell(Prose.of(text, prefix, whereabouts));
    }

    void internal(boolean internal) {
        if (!internal) return;
        xml.text(" ");
        macros.lozenge("Internal", Macros.Colour.PURPLE);
    }

    void table(List<String> headings, Runnable rows) {
        xml.element(
                "table",
                () -> xml.element("tbody", () -> {
                    xml.element("tr", () -> headings.forEach(heading -> xml.element("th", heading)));
                    xml.line();
                    rows.run();
                }));
        xml.line();
    }

    /** In a table. */
    void row(Runnable... cells) {
        xml.element("tr", () -> {
            for (Runnable cell : cells) xml.element("td", cell);
        });
        xml.line();
    }

    /** Words that lead to an address where they can; the address stays in words where nothing may follow it. */
    void linked(String address, String words) {
        String plain = address.strip();
        Optional<Target> target = ADDRESS.matcher(plain).matches() ? whereabouts.target(plain, "") : Optional.empty();
        boolean own = words.equals(address);
        Matcher pasted = PASTED.matcher(plain);
        String said = own && pasted.matches() ? "Pasted log " + pasted.group(1) : words;
        if (target.isPresent()) format.link(target.get(), said);
        else xml.text(own || plain.isEmpty() ? words : words + " (" + plain + ")");
    }

    void linked(String text) {
        linked(text, text);
    }

    /** A day as Confluence's own date, with the clock time behind it; words as they are. */
    void when(When when, ZoneId zone) {
        if (when instanceof When.OnDay on) {
            day(on.day());
            if (on.asWritten() != null) xml.text(" (" + on.asWritten() + ")");
            return;
        }
        String written = CanonicalTime.write(when, zone);
        if (when instanceof When.Exact exact
                && isPlain(exact.instant().atZone(zone).toLocalDate())) {
            day(exact.instant().atZone(zone).toLocalDate());
            xml.text(written.substring("2024-06-21".length()));
        } else xml.text(written);
    }

    private void day(LocalDate day) {
        if (isPlain(day)) xml.empty("time", attribute("datetime", day.toString()));
        else xml.text(day.toString());
    }

    /** Whether the year has four digits, as Confluence needs it. */
    private static boolean isPlain(LocalDate day) {
        return day.getYear() >= 1000 && day.getYear() <= 9999;
    }
}
