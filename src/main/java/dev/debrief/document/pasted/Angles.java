package dev.debrief.document.pasted;

import java.util.regex.Pattern;

/** Keeps what looks like a tag ({@code <init>}) readable, where Markdown would take it for HTML and hide it. */
final class Angles {
    private static final Pattern TAG = Pattern.compile("(?<!\\\\)<(?=[A-Za-z/!?])(?!https?://|mailto:)");

    private Angles() {}

    static String escaped(String text) {
        return text.indexOf('<') < 0 ? text : TAG.matcher(text).replaceAll("\\\\<");
    }
}
