package dev.debrief.review.page;

import dev.debrief.review.figure.Tally;
import java.util.List;
import java.util.Locale;

/** Draws the charts of a review as SVG: lengths in attributes, values written on the marks. Pure. */
final class Charts {
    private static final int GROUND = 196;
    private static final int COLUMN = 92;
    private static final double HIGHEST_BAR = 100;
    private static final double LINE_TOP = 40;
    private static final double LINE_HEIGHT = 50;
    private static final double WIDEST = 312;

    private Charts() {}

    /**
     * One month of the first chart, {@code name} like {@code Oct}; the figures open the lists below {@code address},
     * which is empty where the month is not frozen.
     */
    record Column(String name, int opened, int closed, int carried, String address) {
        /** The list of one of its figures. */
        public String list(String of) {
            return address.replace("?of=", "?of=" + of);
        }
    }

    /** Opened and closed as bars, what is carried out as a line above them. */
    static String flow(List<Column> columns, String title, String description) {
        StringBuilder svg = begin("c1", title, description);
        svg.append("<path class=\"base\" d=\"M0 196H560\"/>");
        int most = columns.stream()
                .mapToInt(one -> Math.max(one.opened, one.closed))
                .max()
                .orElse(0);
        int highest = columns.stream().mapToInt(Column::carried).max().orElse(0);
        int lowest = columns.stream().mapToInt(Column::carried).min().orElse(0);
        StringBuilder line = new StringBuilder();
        StringBuilder points = new StringBuilder();
        int x = 14 + (6 - columns.size()) * COLUMN;
        for (Column one : columns) {
            bar(svg, "c-open", x, one.opened, most);
            bar(svg, "c-closed", x + 30, one.closed, most);
            text(svg, "mid", x + 28, 216, one.name);
            double y = highest == lowest
                    ? LINE_TOP + LINE_HEIGHT / 2
                    : LINE_TOP + LINE_HEIGHT * (highest - one.carried) / (highest - lowest);
            line.append(line.isEmpty() ? "M" : "L").append(x + 28).append(' ').append(number(y));
            points.append("<circle class=\"c-pt\" cx=\"" + (x + 28) + "\" cy=\"" + number(y) + "\" r=\"4\"/>");
            text(points, "mid v", x + 28, y - 10, "" + one.carried);
            x += COLUMN;
        }
        return svg.append("<path class=\"c-line\" d=\"" + line + "\"/>")
                .append(points)
                .append("</svg>")
                .toString();
    }

    private static void bar(StringBuilder svg, String kind, int x, int value, int most) {
        double height = most == 0 ? 0 : HIGHEST_BAR * value / most * 0.7;
        double y = GROUND - height;
        svg.append("<rect class=\"" + kind + "\" x=\"" + x + "\" y=\"" + number(y) + "\" width=\"26\" height=\""
                + number(height) + "\"/>");
        text(svg, "mid v", x + 13, y - 6, "" + value);
    }

    /** How old the open ones are, the late ones hatched. */
    static String ages(List<Tally.AgeBin> bins, String title, String description) {
        StringBuilder svg = begin("c2", title, description);
        svg.append("<defs><pattern id=\"hl\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\""
                + " patternTransform=\"rotate(45)\"><path class=\"hatch-l\" d=\"M0 0V6\"/></pattern></defs>");
        int most = bins.stream().mapToInt(Tally.AgeBin::open).max().orElse(0);
        int y = 16;
        for (Tally.AgeBin bin : bins) {
            double open = most == 0 ? 0 : WIDEST * bin.open() / most;
            double late = most == 0 ? 0 : WIDEST * bin.late() / most;
            text(svg, "end", 104, y + 18, bin.days().equals("0–14") ? "0–14 days" : bin.days());
            svg.append("<rect class=\"c-late\" fill=\"url(#hl)\" x=\"116\" y=\"" + y + "\" width=\"" + number(late)
                    + "\" height=\"26\"/>");
            svg.append("<rect class=\"c-open\" x=\"" + number(116 + late) + "\" y=\"" + y + "\" width=\""
                    + number(open - late) + "\" height=\"26\"/>");
            text(svg, "v", 126 + open, y + 18, "" + bin.open());
            text(svg, "", 126 + open + 12 + 8 * ("" + bin.open()).length(), y + 18, bin.late() + " late");
            y += 43;
        }
        return svg.append("</svg>").toString();
    }

    private static StringBuilder begin(String id, String title, String description) {
        return new StringBuilder("<svg class=\"chart\" viewBox=\"0 0 560 236\" role=\"img\" aria-labelledby=\"" + id
                + "t " + id + "d\"><title id=\"" + id + "t\">" + title + "</title><desc id=\"" + id + "d\">"
                + description + "</desc>");
    }

    private static void text(StringBuilder svg, String kind, double x, double y, String words) {
        svg.append("<text" + (kind.isEmpty() ? "" : " class=\"" + kind + "\"") + " x=\"" + number(x) + "\" y=\""
                + number(y) + "\">" + words + "</text>");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value).replace(".0", "");
    }
}
