package dev.debrief.document.wiki;

import dev.debrief.document.prose.Block;
import dev.debrief.document.prose.Block.Item;
import dev.debrief.document.prose.Characters;
import dev.debrief.document.prose.Prose;
import dev.debrief.document.prose.Whereabouts;
import dev.debrief.shared.Markdown;
import java.util.List;
import java.util.Locale;

/** Markdown as Jira's wiki markup. Quotations and panels do not nest there; inner ones are set as plain blocks. */
public final class WikiWriter {
    private final StringBuilder text = new StringBuilder();
    private boolean boxed;

    private WikiWriter() {}

    /** The text, without a line end at its end; empty where nothing was written. */
    public static String write(Markdown markdown, Whereabouts whereabouts) {
        WikiWriter writer = new WikiWriter();
        writer.blocks(Prose.of(markdown, "", whereabouts));
        return writer.text.toString().stripTrailing();
    }

    private void blocks(List<Block> blocks) {
        for (Block block : blocks) {
            block(block);
            text.append('\n');
        }
    }

    private void block(Block block) {
        if (block instanceof Block.Paragraph paragraph) line(WikiLine.of(paragraph.words()));
        else if (block instanceof Block.Heading heading)
            line("h" + heading.level() + ". " + WikiLine.of(heading.words()));
        else if (block instanceof Block.Quotation quote) boxed("{quote}", "{quote}", quote.blocks());
        else if (block instanceof Block.Panel panel)
            boxed("{panel:title=" + panel.alert().word() + "}", "{panel}", panel.blocks());
        else if (block instanceof Block.Listing list) list(list, "");
        else if (block instanceof Block.Code code) code(code);
        else if (block instanceof Block.Table table) table.rows().forEach(this::row);
        else if (block instanceof Block.Expand expand) expand(expand);
        else if (block instanceof Block.Rule) line("----");
        else if (block instanceof Block.Footnotes footnotes) footnotes(footnotes);
    }

    private void line(String line) {
        text.append(line.strip()).append('\n');
    }

    private void boxed(String start, String end, List<Block> blocks) {
        if (boxed) {
            blocks(blocks);
            return;
        }
        boxed = true;
        line(start);
        blocks(blocks);
        trim();
        line(end);
        boxed = false;
    }

    /** One line end behind the last word. */
    private void trim() {
        while (text.length() > 1 && text.charAt(text.length() - 1) == '\n' && text.charAt(text.length() - 2) == '\n') {
            text.setLength(text.length() - 1);
        }
    }

    private void expand(Block.Expand expand) {
        if (!expand.title().isEmpty()) line("*" + WikiText.escape(expand.title(), false) + "*");
        blocks(expand.blocks());
    }

    private void list(Block.Listing list, String bullets) {
        String bullet = bullets + (list.numbered() ? "#" : "*");
        for (Item item : list.items()) item(item, bullet);
    }

    /** Blocks behind the first line stand on lines of their own, without a blank one, which would end the list. */
    private void item(Item item, String bullet) {
        List<Block> blocks = item.blocks();
        boolean first = !blocks.isEmpty() && blocks.get(0) instanceof Block.Paragraph;
        String words = first ? WikiLine.of(((Block.Paragraph) blocks.get(0)).words()) : "";
        line(bullet + " " + (item.tick().sign() + words).strip());
        for (Block block : blocks.subList(first ? 1 : 0, blocks.size())) {
            if (block instanceof Block.Listing inner) list(inner, bullet);
            else block(block);
        }
    }

    private void code(Block.Code code) {
        String body = Characters.whole(code.text());
        String language = code.language().toLowerCase(Locale.ROOT);
        boolean known = language.matches("[a-z0-9+#]{1,20}");
        boolean plain = body.contains("{code");
        String start = plain ? "{noformat}" : known ? "{code:" + language + "}" : "{code}";
        line(start);
        text.append(plain ? body.replace("{noformat", "{no\u200bformat") : body).append('\n');
        line(plain ? "{noformat}" : "{code}");
    }

    private void row(Block.Row row) {
        StringBuilder line = new StringBuilder();
        boolean header = false;
        for (Block.Cell cell : row.cells()) {
            header = cell.header();
            String words = cell(cell.blocks());
            line.append(header ? "||" : "|").append(words.isEmpty() ? " " : words);
        }
        line(line.append(header ? "||" : "|").toString());
    }

    private static String cell(List<Block> blocks) {
        if (blocks.size() == 1 && blocks.get(0) instanceof Block.Paragraph only)
            return WikiLine.of(only.words()).strip();
        WikiWriter inner = new WikiWriter();
        inner.boxed = true;
        inner.cells(blocks);
        return inner.text.toString().strip();
    }

    /** A table in a table is set as lines. */
    private void cells(List<Block> blocks) {
        for (Block block : blocks) {
            if (block instanceof Block.Table table)
                table.rows().forEach(row -> row.cells().forEach(cell -> cells(cell.blocks())));
            else block(block);
        }
    }

    private void footnotes(Block.Footnotes footnotes) {
        line("----");
        for (Block.Footnote note : footnotes.notes()) {
            text.append("{^}\\[").append(note.number()).append("\\]{^} ");
            if (note.blocks().isEmpty()) text.append('\n');
            blocks(note.blocks());
            trim();
        }
    }
}
