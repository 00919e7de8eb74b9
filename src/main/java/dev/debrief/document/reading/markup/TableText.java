package dev.debrief.document.reading.markup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Writes tables; those that only lay a page out are what stands in them. */
final class TableText {
    private static final int MOST_COLUMNS = 60;
    private static final int MOST_ROWS_SPANNED = 500;
    private static final int LONGEST_REPEATED = 40;
    private static final int MOST_WORDS_OF_A_HEAD = 4;

    private final BlockText blocks;

    TableText(BlockText blocks) {
        this.blocks = blocks;
    }

    /** A cell that reaches into the rows below. */
    private record Reaching(String text, int rows) {}

    void add(Element table, List<Passage> passages) {
        List<Element> rows = new ArrayList<>();
        List<Element> others = new ArrayList<>();
        sort(table, rows, others);
        for (Element other : others) passages.addAll(blocks.of(List.of(other)));
        if (isLayout(rows)) {
            for (Element row : rows) for (Element cell : cells(row)) passages.addAll(blocks.inside(cell));
            return;
        }
        List<List<String>> written = grid(rows);
        if (written.stream().allMatch(row -> row.stream().allMatch(String::isBlank))) return;
        int columns = written.stream().mapToInt(List::size).max().orElse(1);
        StringBuilder text = new StringBuilder();
        boolean headed = isHead(rows.get(0));
        row(headed ? written.get(0) : List.of(), columns, text);
        text.append("\n|").append(" --- |".repeat(columns));
        for (List<String> row : headed ? written.subList(1, written.size()) : written) {
            text.append('\n');
            row(row, columns, text);
        }
        passages.add(Passage.of(text.toString()));
    }

    private static void sort(Element table, List<Element> rows, List<Element> others) {
        for (Element child : table.children()) {
            switch (child.normalName()) {
                case "tr" -> rows.add(child);
                case "thead", "tbody", "tfoot" -> sort(child, rows, others);
                default -> others.add(child);
            }
        }
    }

    private static List<Element> cells(Element row) {
        return row.children().stream()
                .filter(cell ->
                        cell.normalName().equals("td") || cell.normalName().equals("th"))
                .toList();
    }

    /** One column, or cells that hold parts of a document. */
    private static boolean isLayout(List<Element> rows) {
        boolean wide = rows.stream().anyMatch(row -> cells(row).size() > 1);
        if (!wide) return true;
        return rows.stream().limit(50).flatMap(row -> cells(row).stream()).anyMatch(TableText::holdsParts);
    }

    private static boolean holdsParts(Element cell) {
        for (Element child : cell.children()) {
            boolean part =
                    child.normalName().equals("table") || child.normalName().matches("h[1-6]");
            if (part || (child.normalName().equals("div") && holdsParts(child))) return true;
        }
        return false;
    }

    private List<List<String>> grid(List<Element> rows) {
        List<List<String>> grid = new ArrayList<>();
        Map<Integer, Reaching> reaching = new HashMap<>();
        for (Element row : rows) {
            List<String> written = new ArrayList<>();
            for (Element cell : cells(row)) {
                fill(written, reaching);
                if (written.size() >= MOST_COLUMNS) {
                    written.set(MOST_COLUMNS - 1, written.get(MOST_COLUMNS - 1) + " " + cell(cell));
                    continue;
                }
                String text = cell(cell);
                int down = Math.min(MOST_ROWS_SPANNED, span(cell, "rowspan"));
                if (down > 1) reaching.put(written.size(), new Reaching(text, down - 1));
                written.add(text);
                for (int i = span(cell, "colspan"); i > 1 && written.size() < MOST_COLUMNS; i--) written.add("");
            }
            fill(written, reaching);
            grid.add(written);
        }
        return grid;
    }

    /** What stands beside several rows stands in each of them, where that is no more than a day or a name. */
    private static void fill(List<String> row, Map<Integer, Reaching> reaching) {
        for (Reaching above = reaching.get(row.size()); above != null; above = reaching.get(row.size())) {
            int left = above.rows() - 1;
            if (left == 0) reaching.remove(row.size());
            else reaching.put(row.size(), new Reaching(above.text(), left));
            row.add(above.text().length() <= LONGEST_REPEATED ? above.text() : "");
        }
    }

    private static int span(Element cell, String name) {
        String value = cell.attr(name).strip();
        return value.matches("[0-9]{1,6}") ? Math.max(1, Integer.parseInt(value)) : 1;
    }

    private String cell(Element cell) {
        return blocks.line(cell).written(LineText.Place.CELL);
    }

    /** A row of heads says what the columns hold: it is marked so, or all of it is bold and short. */
    private boolean isHead(Element row) {
        List<Element> cells = cells(row);
        boolean marked = cells.stream().allMatch(cell -> cell.normalName().equals("th"))
                || "thead".equals(row.parent() == null ? "" : row.parent().normalName());
        if (marked) return true;
        return cells.stream().allMatch(cell -> {
            String text = cell.text().strip();
            boolean few = text.split("\\s+", -1).length <= MOST_WORDS_OF_A_HEAD
                    && text.chars().noneMatch(Character::isDigit);
            return text.isEmpty() || (few && blocks.line(cell).isStrong());
        });
    }

    private static void row(List<String> cells, int columns, StringBuilder text) {
        text.append('|');
        for (int i = 0; i < columns; i++)
            text.append(' ').append(i < cells.size() ? cells.get(i) : "").append(" |");
    }
}
