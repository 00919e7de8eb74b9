package dev.debrief.document;

import dev.debrief.shared.Markdown;
import java.util.List;
import java.util.stream.Collectors;

/** The lessons of one group, one list item each. */
final class LessonRows {
    private LessonRows() {}

    static String write(List<Markdown> lessons) {
        return lessons.stream().map(LessonRows::write).collect(Collectors.joining("\n"));
    }

    private static String write(Markdown lesson) {
        return Row.write("", "", lesson, "", item -> Passage.unpacked(item).equals(lesson));
    }

    static List<Markdown> read(List<String> items) {
        return items.stream().map(Passage::unpacked).toList();
    }
}
