package dev.debrief.document;

import dev.debrief.shared.Markdown;
import java.util.List;

/** What was learned, in four groups; each lesson is one thought and never empty. */
public record Lessons(
        List<Markdown> wentWell, List<Markdown> wentBadly, List<Markdown> gotLucky, List<Markdown> learned) {
    public static final Lessons NONE = new Lessons(List.of(), List.of(), List.of(), List.of());

    public Lessons {
        wentWell = written(wentWell);
        wentBadly = written(wentBadly);
        gotLucky = written(gotLucky);
        learned = written(learned);
    }

    private static List<Markdown> written(List<Markdown> lessons) {
        return lessons.stream().filter(lesson -> !lesson.isEmpty()).toList();
    }

    public boolean isEmpty() {
        return equals(NONE);
    }
}
