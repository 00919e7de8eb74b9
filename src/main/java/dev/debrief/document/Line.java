package dev.debrief.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Text that stands on one line: line ends become blanks, white space around it is not part of it. */
final class Line {
    private Line() {}

    static String of(String text) {
        return text.replace("\r\n", " ").replace('\r', ' ').replace('\n', ' ').strip();
    }

    /** Blank text says nothing, so it is null. */
    static @Nullable String orNull(@Nullable String text) {
        if (text == null) return null;
        String line = of(text);
        return line.isEmpty() ? null : line;
    }

    /** Names, each on one line, without the blank ones. */
    static List<String> each(List<String> names) {
        return names.stream().map(Line::of).filter(name -> !name.isEmpty()).toList();
    }
}
