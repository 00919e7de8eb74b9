package dev.debrief.document;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;

/** The figures of the impact as a small table at the end of their part. */
final class FigureTable {
    private static final String HEADER = "| Measure | Amount | Unit |";
    private static final String INTERNAL = " Internal |";
    private static final String RULE = "| --- | --- | --- |";
    private static final String YES = "yes";

    private FigureTable() {}

    /** Text and figures. */
    record Split(String text, List<Impact.Figure> figures) {}

    static String write(List<Impact.Figure> figures) {
        if (figures.isEmpty()) return "";
        boolean anyInternal = figures.stream().anyMatch(Impact.Figure::internal);
        StringBuilder table = new StringBuilder(HEADER).append(anyInternal ? INTERNAL : "");
        table.append('\n').append(RULE).append(anyInternal ? " --- |" : "");
        for (Impact.Figure figure : figures) {
            table.append("\n|").append(cell(figure.measure())).append(cell(figure.amount()));
            table.append(cell(figure.unit()));
            if (anyInternal) table.append(cell(figure.internal() ? YES : ""));
        }
        return table.toString();
    }

    private static String cell(String text) {
        return text.isEmpty() ? "  |" : " " + PlainText.escape(text) + " |";
    }

    /** The last block is the table where it has its heading; every other table is text. */
    static Split read(String body) {
        Node last = MarkdownSyntax.blocks(body).getLastChild();
        if (!(last instanceof Paragraph) || !body.contains(HEADER)) return new Split(body, List.of());
        Lines lines = Lines.of(body);
        int first = lines.first(last);
        int behind = lines.behind(last);
        List<Impact.Figure> figures = new ArrayList<>();
        int columns = columns(lines, first, behind);
        for (int line = first + 2; line < behind; line++) {
            List<String> cells = cells(lines.line(line));
            if (cells.size() != columns) return new Split(body, List.of());
            figures.add(new Impact.Figure(
                    new RowId("i" + (figures.size() + 1)),
                    cells.get(0),
                    cells.get(1),
                    cells.get(2),
                    columns > 3 && cells.get(3).equals(YES)));
        }
        return figures.isEmpty() ? new Split(body, List.of()) : new Split(lines.cut(0, first), figures);
    }

    private static int columns(Lines lines, int first, int behind) {
        if (behind - first < 3) return -1;
        String header = lines.line(first).strip();
        String rule = lines.line(first + 1).strip();
        if (header.equals(HEADER) && rule.equals(RULE)) return 3;
        return header.equals(HEADER + INTERNAL) && rule.equals(RULE + " --- |") ? 4 : -1;
    }

    private static List<String> cells(String row) {
        List<String> cells = new ArrayList<>();
        String text = row.strip();
        int from = 1;
        for (int i = 1; i < text.length() && text.startsWith("|"); i++) {
            if (text.charAt(i) == '\\') i++;
            else if (text.charAt(i) == '|') {
                cells.add(PlainText.unescape(text.substring(from, i).strip()));
                from = i + 1;
            }
        }
        return from == text.length() ? cells : List.of();
    }
}
