package dev.debrief.document.reading.markup;

import java.util.List;

/**
 * A block as Markdown, at the left margin.
 *
 * @param isList whether it is one, which follows its lead without a blank line
 */
record Passage(String text, boolean isList) {
    static Passage of(String text) {
        return new Passage(text, false);
    }

    /** One below the other. */
    static String together(List<Passage> passages) {
        StringBuilder text = new StringBuilder();
        for (Passage passage : passages) {
            if (passage.text().isEmpty()) continue;
            if (text.length() > 0) text.append("\n\n");
            text.append(passage.text());
        }
        return text.toString();
    }

    /** As the inside of an item: a list stands right below its lead. */
    static String inItem(List<Passage> passages) {
        StringBuilder text = new StringBuilder();
        for (Passage passage : passages) {
            if (passage.text().isEmpty()) continue;
            if (text.length() > 0) text.append(passage.isList() ? "\n" : "\n\n");
            text.append(passage.text());
        }
        return text.toString();
    }

    /** Every line but the first, and blank ones, that far from the margin. */
    static String hanging(String text, int columns) {
        return text.indexOf('\n') < 0 ? text : text.replaceAll("\n(?=[^\n])", "\n" + " ".repeat(columns));
    }
}
