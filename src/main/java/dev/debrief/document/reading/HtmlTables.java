package dev.debrief.document.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tables of HTML, which Markdown ends at every blank line. */
final class HtmlTables {
    private static final Pattern PART =
            Pattern.compile("<(/?)(table|tr|td|th)\\b[^<>]{0,300}>", Pattern.CASE_INSENSITIVE);

    private HtmlTables() {}

    /** The same blocks, with each table as one. */
    static List<Block> joined(List<Block> blocks) {
        if (blocks.stream().noneMatch(HtmlTables::opens)) return blocks;
        List<Block> joined = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            int end = opens(blocks.get(i)) ? end(blocks, i) : -1;
            if (end < 0) {
                joined.add(blocks.get(i));
                continue;
            }
            joined.add(table(blocks.subList(i, end + 1)));
            i = end;
        }
        return joined;
    }

    private static boolean opens(Block block) {
        return block instanceof Block.Other other
                && lower(other.source()).stripLeading().startsWith("<table");
    }

    private static int end(List<Block> blocks, int from) {
        for (int i = from; i < blocks.size(); i++) {
            if (lower(blocks.get(i).source()).contains("</table>")) return i;
        }
        return -1;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static Block table(List<Block> blocks) {
        String source = String.join("\n\n", blocks.stream().map(Block::source).toList());
        List<List<String>> rows = rows(source);
        if (rows.isEmpty()) return new Block.Other(false, source, blocks.get(0).line());
        return new Block.Table(
                rows.get(0), rows.subList(1, rows.size()), source, blocks.get(0).line());
    }

    private static List<List<String>> rows(String source) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        int cell = -1;
        Matcher part = PART.matcher(source);
        while (part.find()) {
            String name = lower(part.group(2));
            boolean isCell = name.equals("td") || name.equals("th");
            if (cell >= 0) {
                row.add(HtmlWords.of(source.substring(cell, part.start())));
                cell = -1;
            }
            if (isCell && part.group(1).isEmpty()) cell = part.end();
            if (!isCell && !row.isEmpty()) {
                rows.add(row);
                row = new ArrayList<>();
            }
        }
        if (!row.isEmpty()) rows.add(row);
        return rows;
    }
}
