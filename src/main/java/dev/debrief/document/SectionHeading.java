package dev.debrief.document;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The heading of a free section. A comment that readers do not see says so where it could be taken for a part, and behind
 * which part the section stands where its place does not say it: {@code Checks <!-- section after detection -->}.
 *
 * @param marked whether the comment is there
 * @param after null where its place says it
 */
record SectionHeading(
        String heading,
        boolean internal,
        boolean marked,
        @Nullable Part after) {
    private static final String INTERNAL = "(internal)";
    private static final String OPEN = "<!-- section";
    private static final String AFTER = " after ";
    private static final String CLOSE = " -->";

    /** @param place where a reader would put it */
    static String write(Section section, Part place, Template template) {
        String heading = PlainText.escape(section.heading());
        if (heading.endsWith(INTERNAL)) {
            heading = heading.substring(0, heading.length() - INTERNAL.length()) + "\\" + INTERNAL;
        }
        boolean elsewhere = section.after() != place;
        boolean mistakable =
                heading.isEmpty() || template.part(section.heading()).isPresent();
        String after = elsewhere ? AFTER + PartHeadings.word(section.after()) : "";
        String mark = elsewhere || mistakable ? OPEN + after + CLOSE : "";
        return "## " + (heading + (section.internal() ? " " + INTERNAL : "") + " " + mark).strip();
    }

    static SectionHeading read(String written) {
        String text = written;
        boolean marked = false;
        Part after = null;
        int open = written.lastIndexOf(OPEN);
        boolean own = open == 0 || (open > 0 && written.charAt(open - 1) == ' ');
        if (own && written.endsWith(CLOSE) && written.length() - CLOSE.length() >= open + OPEN.length()) {
            String between = written.substring(open + OPEN.length(), written.length() - CLOSE.length());
            after = after(between).orElse(null);
            marked = between.isEmpty() || after != null;
            if (marked) text = written.substring(0, open).strip();
        }
        boolean internal = text.equals(INTERNAL) || text.endsWith(" " + INTERNAL);
        if (internal)
            text = text.substring(0, text.length() - INTERNAL.length()).strip();
        return new SectionHeading(PlainText.unescape(text), internal, marked, after);
    }

    private static Optional<Part> after(String between) {
        for (Part part : Part.values()) {
            if (between.equals(AFTER + PartHeadings.word(part))) return Optional.of(part);
        }
        return Optional.empty();
    }

    /** The part that it is the heading of, where it is not one of a section. */
    Optional<Part> part(Template template) {
        return marked || internal ? Optional.empty() : template.part(heading);
    }

    /**
     * Where a free section stands that does not say it: at the place that the template gives its heading, unless the part
     * before that place was read already and the author has put it elsewhere.
     */
    static Part place(String heading, Part here, Set<Part> seen, Template template) {
        return template.placeOf(heading)
                .filter(part -> part != Part.HEAD && !seen.contains(part))
                .orElse(here);
    }
}
