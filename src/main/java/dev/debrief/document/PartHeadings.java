package dev.debrief.document;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The headings under which the parts of a document stand. */
final class PartHeadings {
    private static final Map<Part, String> HEADINGS = Map.of(
            Part.SUMMARY, "Summary",
            Part.IMPACT, "Impact",
            Part.DETECTION, "Detection",
            Part.TIMELINE, "Timeline",
            Part.CAUSES, "Causes",
            Part.RESOLUTION, "Resolution",
            Part.LESSONS, "Lessons",
            Part.ACTION_ITEMS, "Action items",
            Part.LINKS, "Links");

    static final List<String> LESSONS =
            List.of("What went well", "What went badly", "Where we got lucky", "What we learned");

    private PartHeadings() {}

    static String of(Part part) {
        return HEADINGS.getOrDefault(part, "");
    }

    /** The part that a heading names, whatever its case. */
    static Optional<Part> part(String heading) {
        return Arrays.stream(Part.values())
                .filter(part -> !of(part).isEmpty() && of(part).equalsIgnoreCase(heading))
                .findFirst();
    }

    /** A part in the mark of a section: {@code action items}. */
    static String word(Part part) {
        return part.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
