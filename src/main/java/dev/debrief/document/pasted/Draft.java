package dev.debrief.document.pasted;

import java.util.ArrayList;
import java.util.List;

/** A message while it is being read. */
final class Draft {
    final int from;
    int to;
    final String written;
    final String author;

    /** The day that a line before it named; empty where none did since the message before. */
    String day = "";

    final List<String> lines = new ArrayList<>();

    Draft(int from, int to, String written, String author, String text) {
        this.from = from;
        this.to = to;
        this.written = written;
        this.author = author;
        if (!text.isBlank()) lines.add(text.strip());
    }

    /** Without blank lines at its end and beginning. */
    String text() {
        return String.join("\n", lines).stripTrailing().replaceFirst("^(?:[ \\t]*\\n)+", "");
    }
}
