package dev.debrief.document;

import dev.debrief.shared.Markdown;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
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
    private static final String SECTION = "section-";
    private static final String TEXT = ".text";
    private static final String HEADING = ".heading";

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

    /** By which the form names the fields of a free section; also the row of the section that is written there first. */
    public String name() {
        byte[] words = heading.getBytes(StandardCharsets.UTF_8);
        return SECTION + UUID.nameUUIDFromBytes(words).toString().replace("-", "");
    }

    /** The field of the form that holds the text. */
    public static String text(String name) {
        return name + TEXT;
    }

    /** The field that holds the heading, so that the text keeps it when the template goes. */
    public static String heading(String name) {
        return name + HEADING;
    }

    /** The field that says that it is not for customers. */
    public static String internal(String name) {
        return name + ".internal";
    }

    /** Whether a field holds the heading of a free section. */
    static boolean isHeading(String field) {
        return field.matches(SECTION + "[0-9a-f]{32}\\" + HEADING);
    }

    /** The chapter whose text a field holds. */
    static Optional<String> named(String field) {
        boolean isText = field.matches(SECTION + "[0-9a-f]{32}\\" + TEXT);
        return isText ? Optional.of(field.substring(0, field.length() - TEXT.length())) : Optional.empty();
    }

    /** The row of a text that is written in the field while another section bears its name. */
    static RowId again(String name) {
        return new RowId("again-" + name.substring(SECTION.length()));
    }
}
