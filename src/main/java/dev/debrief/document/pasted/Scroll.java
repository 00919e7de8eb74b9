package dev.debrief.document.pasted;

import java.util.List;

/** The lines of what was pasted. Line ends of every system count; the lines hold none. */
record Scroll(List<String> lines) {
    static Scroll of(String text) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return new Scroll(
                plain.replace('\u00A0', ' ').replace('\u202F', ' ').lines().toList());
    }

    int size() {
        return lines.size();
    }

    /** The line there; empty before the first and behind the last. */
    String line(int at) {
        return at < 0 || at >= lines.size() ? "" : lines.get(at);
    }

    boolean isBlank(int at) {
        return line(at).isBlank();
    }
}
