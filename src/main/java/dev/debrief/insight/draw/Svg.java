package dev.debrief.insight.draw;

import dev.debrief.document.Escaped;
import java.util.Locale;

/** SVG as it grows. Lengths stand in attributes: there is no inline style. */
final class Svg {
    /** All drawings have this width; their text is set for it. */
    static final int WIDTH = 560;

    private final StringBuilder markup = new StringBuilder();

    /**
     * @param id unique on its page
     * @param title what it shows
     * @param desc what is to be seen in it, in a sentence
     */
    Svg(String id, int height, String title, String desc) {
        markup.append("<svg class=\"chart\" viewBox=\"0 0 ")
                .append(WIDTH)
                .append(' ')
                .append(height)
                .append("\" role=\"group\" aria-labelledby=\"")
                .append(id)
                .append("-t ")
                .append(id)
                .append("-d\"><title id=\"")
                .append(id)
                .append("-t\">")
                .append(Escaped.text(title))
                .append("</title><desc id=\"")
                .append(id)
                .append("-d\">")
                .append(Escaped.text(desc))
                .append("</desc>");
    }

    Svg base(double y) {
        markup.append("<path class=\"base\" d=\"M0 ")
                .append(number(y))
                .append('H')
                .append(WIDTH)
                .append("\"/>");
        return this;
    }

    Svg bar(String look, double x, double y, double width, double height) {
        if (width <= 0 || height <= 0) return this;
        markup.append("<rect class=\"")
                .append(look)
                .append("\" x=\"")
                .append(number(x))
                .append("\" y=\"")
                .append(number(y))
                .append("\" width=\"")
                .append(number(width))
                .append("\" height=\"")
                .append(number(height))
                .append("\"/>");
        return this;
    }

    Svg point(double x, double y) {
        markup.append("<circle class=\"c-pt\" cx=\"")
                .append(number(x))
                .append("\" cy=\"")
                .append(number(y))
                .append("\" r=\"4\"/>");
        return this;
    }

    /** @param look {@code v} for a value, {@code mid} or {@code end} for where it is anchored */
    Svg text(String look, double x, double y, String words) {
        if (words.isEmpty()) return this;
        markup.append("<text")
                .append(look.isEmpty() ? "" : " class=\"" + look + "\"")
                .append(" x=\"")
                .append(number(x))
                .append("\" y=\"")
                .append(number(y))
                .append("\">")
                .append(Escaped.text(words))
                .append("</text>");
        return this;
    }

    /** What follows until {@link #unlink} leads there; an empty address leads nowhere. */
    Svg link(String address, String said) {
        if (address.isEmpty()) markup.append("<g>");
        else
            markup.append("<a href=\"")
                    .append(Escaped.text(address))
                    .append("\" aria-label=\"")
                    .append(Escaped.text(said))
                    .append("\">");
        return this;
    }

    Svg unlink(String address) {
        markup.append(address.isEmpty() ? "</g>" : "</a>");
        return this;
    }

    /** Where one may press beside the mark itself. */
    Svg ground(double x, double y, double width, double height) {
        return bar("ground", x, y, width, height);
    }

    String end() {
        return markup + "</svg>";
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
