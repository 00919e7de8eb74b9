package dev.debrief.document.confluence;

import static dev.debrief.document.confluence.Xml.attribute;

import dev.debrief.document.Alert;
import dev.debrief.document.prose.Block;
import dev.debrief.document.prose.Block.Item;
import dev.debrief.document.prose.Prose;
import dev.debrief.document.prose.Target;
import dev.debrief.document.prose.Whereabouts;
import dev.debrief.shared.Markdown;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Writes what people wrote in Confluence's storage format: the blocks; {@link StorageLine} writes their lines. */
public final class StorageFormat {
    private static final int DEEPEST_HEADING = 6;

    private final Xml xml;
    private final Macros macros;
    private final TaskNumbers tasks;
    private final StorageLine line;

    StorageFormat(Xml xml, Macros macros, TaskNumbers tasks) {
        this.xml = xml;
        this.macros = macros;
        this.tasks = tasks;
        line = new StorageLine(xml, macros);
    }

    /** A text alone, such as a comment: the same blocks as in a page, numbered from the start. */
    public static String write(Markdown markdown, Whereabouts whereabouts) {
        Xml xml = new Xml();
        new StorageFormat(xml, new Macros(xml), new TaskNumbers(Set.of())).blocks(Prose.of(markdown, "", whereabouts));
        return xml.toString();
    }

    void blocks(List<Block> blocks) {
        blocks.forEach(this::block);
    }

    /** A cell or an item: one paragraph needs no element of its own there. */
    void cell(List<Block> blocks) {
        boolean first = !blocks.isEmpty() && blocks.get(0) instanceof Block.Paragraph;
        boolean only = blocks.stream().filter(Block.Paragraph.class::isInstance).count() == 1;
        if (!first || !only) {
            blocks(blocks);
            return;
        }
        line.words(((Block.Paragraph) blocks.get(0)).words());
        blocks(blocks.subList(1, blocks.size()));
    }

    void link(Target target, String words) {
        line.link(target, () -> xml.text(words));
    }

    /** A link to an anchor on the same page. */
    void leadTo(String anchor, String words) {
        line.leadTo(anchor, () -> xml.text(words));
    }

    private void block(Block block) {
        if (block instanceof Block.Paragraph paragraph) paragraph(paragraph, Block.Align.UNSAID);
        else if (block instanceof Block.Heading heading) heading(heading);
        else if (block instanceof Block.Quotation quote) xml.element("blockquote", () -> blocks(quote.blocks()));
        else if (block instanceof Block.Panel panel) panel(panel);
        else if (block instanceof Block.Listing list && list.isTasks()) tasks(list);
        else if (block instanceof Block.Listing list) list(list);
        else if (block instanceof Block.Code code) code(code);
        else if (block instanceof Block.Table table) table(table);
        else if (block instanceof Block.Expand expand)
            macros.rich("expand", Map.of("title", expand.title()), () -> blocks(expand.blocks()));
        else if (block instanceof Block.Rule) xml.empty("hr");
        else if (block instanceof Block.Footnotes footnotes) footnotes(footnotes);
        xml.line();
    }

    private void paragraph(Block.Paragraph paragraph, Block.Align align) {
        xml.element("p", () -> line.words(paragraph.words()), style(align));
    }

    /** A heading in a text stands below that of its part, which is of the second level. */
    private void heading(Block.Heading heading) {
        xml.element("h" + Math.min(DEEPEST_HEADING, heading.level() + 2), () -> line.words(heading.words()));
    }

    private void panel(Block.Panel panel) {
        macros.rich(macro(panel.alert()), Map.of("title", panel.alert().word()), () -> blocks(panel.blocks()));
    }

    private static String macro(Alert alert) {
        return switch (alert) {
            case NOTE -> "info";
            case TIP -> "tip";
            case IMPORTANT, WARNING, INTERNAL -> "note";
            case CAUTION -> "warning";
        };
    }

    private void list(Block.Listing list) {
        xml.element(
                list.numbered() ? "ol" : "ul",
                () -> list.items().forEach(this::item),
                attribute("start", list.numbered() && list.start() != 1 ? String.valueOf(list.start()) : ""));
    }

    private void item(Item item) {
        xml.element("li", () -> {
            xml.text(item.tick().sign());
            cell(item.blocks());
        });
    }

    private void tasks(Block.Listing list) {
        xml.element("ac:task-list", () -> {
            for (Item item : list.items()) {
                task(tasks.next(), item.tick() == Block.Tick.DONE, () -> cell(item.blocks()));
            }
        });
    }

    /** In a list of tasks. */
    void task(int number, boolean complete, Runnable body) {
        xml.element(
                "ac:task",
                () -> xml.element("ac:task-id", String.valueOf(number))
                        .element("ac:task-status", complete ? "complete" : "incomplete")
                        .element("ac:task-body", body));
        xml.line();
    }

    private void code(Block.Code code) {
        String language = CodeLanguage.of(code.language()).orElse("");
        String title = language.isEmpty() ? code.language() : "";
        macros.plain("code", code.text(), Map.of("language", language, "title", title));
    }

    private void table(Block.Table table) {
        xml.element(
                "table",
                () -> xml.element("tbody", () -> {
                    for (Block.Row row : table.rows()) {
                        xml.element("tr", () -> row.cells().forEach(this::cell)).line();
                    }
                }));
    }

    private void cell(Block.Cell cell) {
        xml.element(
                cell.header() ? "th" : "td",
                () -> {
                    if (cell.align() == Block.Align.UNSAID) cell(cell.blocks());
                    else aligned(cell);
                },
                style(cell.align()),
                attribute("colspan", cell.columns() > 1 ? String.valueOf(cell.columns()) : ""),
                attribute("rowspan", cell.rows() > 1 ? String.valueOf(cell.rows()) : ""));
    }

    /** On the paragraph too, where Confluence Cloud looks for it; Data Center takes it from the cell. */
    private void aligned(Block.Cell cell) {
        for (Block block : cell.blocks()) {
            if (block instanceof Block.Paragraph paragraph) paragraph(paragraph, cell.align());
            else block(block);
        }
    }

    private static Xml.Attribute style(Block.Align align) {
        return attribute(
                "style",
                align == Block.Align.UNSAID ? "" : "text-align: " + align.name().toLowerCase(Locale.ROOT) + ";");
    }

    private void footnotes(Block.Footnotes footnotes) {
        xml.empty("hr").line();
        xml.element("ol", () -> {
            for (Block.Footnote note : footnotes.notes()) {
                xml.element("li", () -> {
                    macros.anchor(note.name());
                    cell(note.blocks());
                    xml.text(" ");
                    line.leadTo(note.mention(), () -> xml.text("\u21a9"));
                });
            }
        });
    }
}
