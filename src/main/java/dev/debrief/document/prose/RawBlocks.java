package dev.debrief.document.prose;

import dev.debrief.document.prose.Block.Tick;
import java.util.List;
import java.util.Set;

/** The tags of raw HTML that make blocks; what they need around them is added where it is missing. */
final class RawBlocks {
    static final Set<String> NAMES = Set.of(
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "blockquote",
            "ul",
            "ol",
            "li",
            "dt",
            "dd",
            "table",
            "caption",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "th",
            "td",
            "details",
            "summary");

    private RawBlocks() {}

    /** Opens one of {@link #NAMES}. */
    static void open(Tag tag, Growth growth, int floor) {
        String name = tag.name();
        switch (name) {
            case "p" -> growth.openLine(name, Block.Paragraph::new);
            case "dt" ->
                growth.openLine(name, words -> new Block.Paragraph(List.of(new Inline.Marked(Mark.STRONG, words))));
            case "blockquote", "dd" -> growth.openBlocks(name, Block.Quotation::new);
            case "ul" -> growth.openList(name, false, 1);
            case "ol" -> growth.openList(name, true, start(tag));
            case "li" -> item(growth, floor);
            case "details" -> growth.openExpand(name);
            case "summary" -> summary(growth);
            case "table" -> growth.openTable(name);
            case "thead", "tbody", "tfoot", "tr", "th", "td" -> inTable(tag, growth, floor);
            case "caption" -> growth.openLine(name, Block.Paragraph::new);
            default -> growth.openLine(name, words -> new Block.Heading(name.charAt(1) - '0', words));
        }
    }

    private static int start(Tag tag) {
        String start = tag.value("start").strip();
        return start.matches("[0-9]{1,9}") ? Integer.parseInt(start) : 1;
    }

    /** An item ends the one before it in its list. */
    private static void item(Growth growth, int floor) {
        int list = growth.find(floor, "ul", "ol");
        if (list >= 0) growth.closeTo(list + 1);
        growth.openItem("li", Tick.NONE);
    }

    private static void summary(Growth growth) {
        if (!(growth.top() instanceof Frame.Blocks expand) || !expand.tag.equals("details") || expand.title != null) {
            growth.openLine("summary", words -> new Block.Paragraph(List.of(new Inline.Marked(Mark.STRONG, words))));
            return;
        }
        growth.openTitle(
                "summary",
                words -> expand.title =
                        Inline.words(words).replaceAll("\\s+", " ").strip());
    }

    /** Rows and cells end those before them; outside a table they are nothing. */
    private static void inTable(Tag tag, Growth growth, int floor) {
        int table = growth.find(floor, "table");
        if (table < 0) return;
        boolean cell = tag.name().equals("td") || tag.name().equals("th");
        int row = growth.find(table + 1, "tr");
        growth.closeTo(cell && row >= 0 ? row + 1 : table + 1);
        if (tag.name().equals("tr") || (cell && row < 0)) growth.openRow("tr");
        if (cell) {
            growth.openCell(
                    tag.name(),
                    tag.name().equals("th"),
                    RawTags.align(tag.value("align")),
                    tag.span("colspan"),
                    tag.span("rowspan"));
        }
    }
}
