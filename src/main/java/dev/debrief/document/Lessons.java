package dev.debrief.document;

import dev.debrief.shared.Markdown;
import java.util.List;

/** What was learned, in four groups; each lesson is one thought and never empty. */
public record Lessons(
        List<Markdown> wentWell, List<Markdown> wentBadly, List<Markdown> gotLucky, List<Markdown> learned) {
    public static final Lessons NONE = new Lessons(List.of(), List.of(), List.of(), List.of());

    public Lessons {
        wentWell = List.copyOf(wentWell);
        wentBadly = List.copyOf(wentBadly);
        gotLucky = List.copyOf(gotLucky);
        learned = List.copyOf(learned);
    }

    public boolean isEmpty() {
        return equals(NONE);
    }
}
