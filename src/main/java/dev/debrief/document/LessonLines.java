package dev.debrief.document;

import dev.debrief.shared.Markdown;
import java.util.ArrayList;
import java.util.List;

/**
 * Lessons as lines: one thought a line; an indented or blank line belongs to the thought above. A leading {@code "- "}
 * is dropped, and written only where a thought would otherwise look like a continuation or a bullet itself.
 */
final class LessonLines {
    private static final String INDENT = "  ";
    private static final String BULLET = "- ";

    private LessonLines() {}

    static String write(List<Markdown> lessons) {
        return String.join("\n", lessons.stream().map(LessonLines::write).toList());
    }

    private static String write(Markdown lesson) {
        String[] lines = lesson.source().split("\n", -1);
        StringBuilder text = new StringBuilder(continues(lines[0]) || isBullet(lines[0]) ? BULLET : "");
        text.append(lines[0]);
        for (int line = 1; line < lines.length; line++) {
            text.append('\n').append(lines[line].isEmpty() ? "" : INDENT).append(lines[line]);
        }
        return text.toString();
    }

    static List<Markdown> read(String typed) {
        List<Markdown> lessons = new ArrayList<>();
        StringBuilder thought = new StringBuilder();
        for (String line : typed.split("\n", -1)) {
            if (!continues(line)) {
                finish(thought, lessons);
                thought.append(isBullet(line) ? line.substring(BULLET.length()) : line);
            } else {
                thought.append('\n').append(withoutIndent(line));
            }
        }
        finish(thought, lessons);
        return lessons;
    }

    private static void finish(StringBuilder thought, List<Markdown> lessons) {
        Markdown lesson = Markdown.of(thought.toString());
        if (!lesson.isEmpty()) lessons.add(lesson);
        thought.setLength(0);
    }

    private static boolean continues(String line) {
        return line.isBlank() || line.startsWith(" ") || line.startsWith("\t");
    }

    private static boolean isBullet(String line) {
        return line.startsWith(BULLET);
    }

    private static String withoutIndent(String line) {
        if (line.startsWith(INDENT)) return line.substring(INDENT.length());
        return line.startsWith(" ") || line.startsWith("\t") ? line.substring(1) : line;
    }
}
