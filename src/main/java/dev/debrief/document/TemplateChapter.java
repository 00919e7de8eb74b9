package dev.debrief.document;

import dev.debrief.shared.Markdown;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One chapter of a template: a part of the model under a heading of its own, or a free section.
 *
 * @param part null for a free section
 * @param heading one line
 * @param help what stands beside the form, as Markdown; maybe empty
 * @param starter what stands in the field until somebody writes; it is no content. Only where there is prose
 * @param groups the headings of the four groups of lessons; empty for every other chapter
 */
public record TemplateChapter(
        @Nullable Part part, String heading, Markdown help, Markdown starter, List<String> groups) {
    private static final String ROW = "chapter-";

    public TemplateChapter {
        groups = List.copyOf(groups);
    }

    /** A free section. */
    public static TemplateChapter section(String heading, Markdown help, Markdown starter) {
        return new TemplateChapter(null, heading, help, starter, List.of());
    }

    public boolean isSection() {
        return part == null;
    }

    /** The row of the form in which a free section is written: the same in every form, so that two writers meet in it. */
    public RowId row() {
        byte[] heading = this.heading.getBytes(StandardCharsets.UTF_8);
        return new RowId(ROW + UUID.nameUUIDFromBytes(heading).toString().replace("-", ""));
    }

    /** Whether a row of the form was laid out for a chapter, and not added by somebody. */
    static boolean isLaidOut(RowId row) {
        return row.value().startsWith(ROW);
    }
}
