package dev.debrief.document.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Tables of pipes, which stand in paragraphs. */
final class PipeTables {
    private static final Pattern RULE = Pattern.compile("\\s*\\|?\\s*:?-+:?\\s*(?:\\|\\s*:?-+:?\\s*)*\\|?\\s*");
    private static final int LONGEST_RULE = 20_000;

    private PipeTables() {}

    /** The paragraph, or what stands before, in and behind the table in it. */
    static void addTo(List<Block> blocks, String source, int line) {
        String[] lines = source.split("\n", -1);
        int header = header(lines);
        if (header < 0) {
            blocks.add(new Block.Paragraph(source, line));
            return;
        }
        int end = header + 2;
        while (end < lines.length && lines[end].indexOf('|') >= 0) end++;
        if (header > 0) blocks.add(new Block.Paragraph(cut(lines, 0, header), line));
        List<List<String>> rows = new ArrayList<>();
        for (int i = header + 2; i < end; i++) rows.add(cells(lines[i]));
        blocks.add(new Block.Table(cells(lines[header]), rows, cut(lines, header, end), line + header));
        if (end < lines.length) addTo(blocks, cut(lines, end, lines.length), line + end);
    }

    private static int header(String[] lines) {
        for (int i = 0; i + 1 < lines.length; i++) {
            String rule = lines[i + 1];
            boolean maybe = lines[i].indexOf('|') >= 0 && rule.indexOf('|') >= 0 && rule.length() < LONGEST_RULE;
            if (maybe && RULE.matcher(rule).matches()) return i;
        }
        return -1;
    }

    private static String cut(String[] lines, int from, int to) {
        return String.join("\n", List.of(lines).subList(from, to));
    }

    /** The cells of one row, without white space around them. */
    static List<String> cells(String row) {
        String line = row.strip();
        int at = line.startsWith("|") ? 1 : 0;
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        for (; at < line.length(); at++) {
            char c = line.charAt(at);
            if (c == '\\' && at + 1 < line.length() && line.charAt(at + 1) == '|') {
                cell.append(line.charAt(++at));
            } else if (c == '|') {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else cell.append(c);
        }
        if (!cell.toString().isBlank()) cells.add(cell.toString().strip());
        return cells;
    }
}
