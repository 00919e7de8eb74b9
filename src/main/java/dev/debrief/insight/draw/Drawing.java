package dev.debrief.insight.draw;

import dev.debrief.insight.count.Table;
import dev.debrief.insight.count.Table.Row;
import dev.debrief.insight.count.Unit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** One table as a drawing. Where there is nothing to draw it is empty. */
public final class Drawing {
    /** So many bars are drawn; the table has all. */
    public static final int MOST_BARS = 12;

    private static final int LABELS = 200;
    private static final int BEHIND = 130;
    private static final int ROW = 36;
    private static final int LONGEST_LABEL = 20;
    /** A label below a column needs so much, also in the larger letters of a phone. */
    private static final double ROOM_OF_A_LABEL = 72;

    private Drawing() {}

    /** SVG. */
    public static String of(Table table) {
        if (!table.hasValues()) return "";
        return switch (table.shape()) {
            case COLUMNS -> columns(table);
            case BARS, PARETO -> bars(table);
            case SPREAD -> spread(table);
            case BUDGET -> budget(table);
        };
    }

    private static String columns(Table table) {
        Svg svg = new Svg("c-" + table.key(), 236, table.title(), desc(table, table.rows()));
        double slot = (double) Svg.WIDTH / table.rows().size();
        double width = Math.min(44, slot * 0.6);
        int labelled = (int) Math.ceil(ROOM_OF_A_LABEL / slot);
        long most = most(table.rows());
        svg.base(196);
        for (int i = 0; i < table.rows().size(); i++) {
            Row row = table.rows().get(i);
            double middle = slot * (i + 0.5);
            double height = 150.0 * value(row, 0) / most;
            String list = row.cells().get(0).list();
            svg.link(list, said(table, row))
                    .ground(middle - slot / 2, 20, slot, 206)
                    .bar("c-closed", middle - width / 2, 196 - height, width, height)
                    .text("mid v", middle, 190 - height, Unit.COUNT.inWords(value(row, 0)))
                    .text("mid", middle, 216, (table.rows().size() - 1 - i) % labelled == 0 ? row.label() : "")
                    .unlink(list);
        }
        return svg.end();
    }

    private static String bars(Table table) {
        List<Row> rows = table.rows().stream().limit(MOST_BARS).toList();
        Svg svg = new Svg("c-" + table.key(), 12 + rows.size() * ROW, table.title(), desc(table, rows));
        boolean hasPart =
                table.columns().size() > 1 && table.columns().get(1).key().equals("part");
        double scale = (double) (Svg.WIDTH - LABELS - BEHIND) / most(rows);
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            double y = 6 + i * (double) ROW;
            long part = hasPart ? Math.min(value(row, 1), value(row, 0)) : 0;
            double end = LABELS + scale * value(row, 0);
            String list = row.cells().get(0).list();
            svg.link(list, said(table, row))
                    .ground(0, y - 4, Svg.WIDTH, ROW - 2)
                    .text("end", LABELS - 12, y + 18, shortened(row.label()))
                    .bar("c-late", LABELS, y, scale * part, 26)
                    .bar(hasPart ? "c-open" : "c-closed", LABELS + scale * part, y, end - LABELS - scale * part, 26);
            String number = Unit.COUNT.inWords(value(row, 0));
            svg.text("v", end + 10, y + 18, number);
            String note = note(table, row, hasPart);
            if (!note.isEmpty()) svg.text("", end + 18 + 8.5 * number.length(), y + 18, note);
            svg.unlink(list);
        }
        return svg.end();
    }

    private static String note(Table table, Row row, boolean hasPart) {
        String part = hasPart && value(row, 1) > 0
                ? value(row, 1) + " " + (table.shape() == Table.Shape.PARETO ? "back" : "late")
                : "";
        if (table.shape() != Table.Shape.PARETO || row.value(2) == null) return part;
        String soFar = Math.round(value(row, 2) / 10.0) + " %";
        return part.isEmpty() ? soFar : soFar + ", " + part;
    }

    private static String spread(Table table) {
        List<Row> rows = table.rows();
        Svg svg = new Svg("c-" + table.key(), 12 + rows.size() * 48, table.title(), desc(table, rows));
        long most = Math.max(
                1,
                rows.stream()
                        .mapToLong(row -> Math.max(value(row, 2), value(row, 1)))
                        .max()
                        .orElse(1));
        double scale = (double) (Svg.WIDTH - LABELS - BEHIND) / most;
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            double y = 6 + i * 48.0;
            String list = row.cells().get(3).list();
            svg.link(list, said(table, row))
                    .ground(0, y - 4, Svg.WIDTH, 46)
                    .text("end", LABELS - 12, y + 24, shortened(row.label()));
            if (row.value(0) == null) svg.text("", LABELS, y + 24, "nothing to count");
            else
                svg.bar("c-open", LABELS, y + 4, scale * value(row, 2), 30)
                        .bar("c-closed", LABELS, y + 12, scale * value(row, 0), 14)
                        .point(LABELS + scale * value(row, 1), y + 19)
                        .text(
                                "v",
                                LABELS + scale * Math.max(value(row, 2), value(row, 1)) + 10,
                                y + 24,
                                Unit.SECONDS.inWords(value(row, 0)));
            svg.unlink(list);
        }
        return svg.end();
    }

    private static String budget(Table table) {
        List<Row> rows = table.rows().stream().limit(MOST_BARS).toList();
        Svg svg = new Svg("c-" + table.key(), 12 + rows.size() * 58, table.title(), desc(table, rows));
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            double y = 6 + i * 58.0;
            double allowed = 330;
            double used = allowed * Math.min(1.0, (double) value(row, 0) / Math.max(1, value(row, 1)));
            String list = row.cells().get(3).list();
            svg.link(list, said(table, row))
                    .ground(0, y - 4, Svg.WIDTH, 56)
                    .text("", 0, y + 12, row.label())
                    .bar("c-open", 1, y + 20, allowed, 22)
                    .bar("c-late", 1, y + 20, used, 22)
                    .text("v", allowed + 12, y + 36, Unit.PER_MILLE.inWords(value(row, 2)) + " used")
                    .unlink(list);
        }
        return svg.end();
    }

    private static String said(Table table, Row row) {
        return row.label() + ": " + inWords(table, row);
    }

    private static String inWords(Table table, Row row) {
        return java.util.stream.IntStream.range(0, table.columns().size())
                .filter(i -> row.value(i) != null)
                .mapToObj(i -> table.columns().get(i).title().toLowerCase(java.util.Locale.ROOT) + " "
                        + table.columns().get(i).unit().inWords(value(row, i)))
                .collect(Collectors.joining(", "));
    }

    /** The row that stands out, in a sentence. */
    private static String desc(Table table, List<Row> rows) {
        return rows.stream()
                .filter(row -> row.value(0) != null)
                .max(Comparator.comparingLong(row -> value(row, 0)))
                .map(row -> "Most: " + said(table, row) + ".")
                .orElse("Nothing to count.");
    }

    private static String shortened(String label) {
        return label.length() <= LONGEST_LABEL
                ? label
                : label.substring(0, LONGEST_LABEL - 1).strip() + "\u2026";
    }

    private static long most(List<Row> rows) {
        return Math.max(1, rows.stream().mapToLong(row -> value(row, 0)).max().orElse(1));
    }

    private static long value(Row row, int column) {
        return Objects.requireNonNullElse(row.value(column), 0L);
    }
}
