package dev.debrief.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The form under which a document is written: which chapters it has, in which order, under which headings, with which help
 * and starter text. It travels by key and version; a version never changes.
 *
 * @param key by which documents name it: {@code google-sre}; empty for {@link #NONE}
 * @param version from 1; 0 where a document did not say it of a template that is not known here
 * @param name what people call it
 * @param description in a sentence; maybe empty
 * @param language a tag such as {@code en} or {@code th}; empty where it does not say
 * @param chapters in their order
 * @param isKnown whether it is kept here; one that is not keeps its key, and stands for Debrief's own order
 */
public record Template(
        String key,
        int version,
        String name,
        String description,
        String language,
        List<TemplateChapter> chapters,
        boolean isKnown) {
    /** Debrief's own order and headings. */
    public static final Template NONE = new Template("", 0, "", "", "", List.of(), true);

    /** What a form says instead of {@link #NONE}. */
    public static final String NO_TEMPLATE = "none";

    private static final String BEFORE_VERSION = "@";

    public Template {
        chapters = List.copyOf(chapters);
    }

    /** A template that a document names and nobody keeps here. */
    public static Template unknown(String key, int version) {
        String line = Line.of(key);
        return line.isEmpty() ? NONE : new Template(line, version, line, "", "", List.of(), false);
    }

    public boolean isNone() {
        return key.isEmpty();
    }

    /** {@code Google SRE, version 3}; empty for none. */
    public String inWords() {
        if (isNone()) return "";
        String words = name + (version > 0 ? ", version " + version : "");
        return isKnown ? words : words + " (not known here)";
    }

    /** Key and version in a field of a form: {@code google-sre@3}; {@value #NO_TEMPLATE} for none. */
    public String reference() {
        return isNone() ? NO_TEMPLATE : key + BEFORE_VERSION + version;
    }

    /** The template that a field of a form means; empty where it is not kept here. */
    public static Optional<Template> referred(String reference, Templates templates) {
        if (reference.equals(NO_TEMPLATE)) return Optional.of(NONE);
        int at = reference.lastIndexOf(BEFORE_VERSION);
        String version = reference.substring(at + 1);
        if (at < 1 || !version.matches("[1-9][0-9]{0,8}")) return Optional.empty();
        return templates.find(reference.substring(0, at), Integer.parseInt(version));
    }

    /**
     * Every part that has a chapter in a document, in the order of this template. One that the template leaves out stands
     * behind the part that it follows in Debrief's own order.
     */
    public List<Part> order() {
        List<Part> order = new ArrayList<>();
        for (TemplateChapter chapter : chapters) if (chapter.part() != null) order.add(chapter.part());
        Part before = null;
        for (Part part : Part.values()) {
            if (PartHeadings.of(part).isEmpty()) continue;
            if (!order.contains(part)) order.add(before == null ? 0 : order.indexOf(before) + 1, part);
            before = part;
        }
        return order;
    }

    /** Whether it asks for a part; without a template every part is asked for. */
    public boolean asksFor(Part part) {
        return chapters.isEmpty() || chapter(part).isPresent();
    }

    /** The heading of a part, its own or the usual one; empty for the parts that have none. */
    public String heading(Part part) {
        return chapter(part).map(TemplateChapter::heading).orElse(PartHeadings.of(part));
    }

    /** The headings of the four groups of lessons, in the order of {@link Lessons}. */
    public List<String> lessonHeadings() {
        return chapter(Part.LESSONS).map(TemplateChapter::groups).orElse(PartHeadings.LESSONS);
    }

    /** What it says of a part, where it has it. */
    public Optional<TemplateChapter> chapter(Part part) {
        return chapters.stream().filter(chapter -> chapter.part() == part).findFirst();
    }

    /** The free section under a heading, whatever its case. */
    public Optional<TemplateChapter> section(String heading) {
        return chapters.stream()
                .filter(chapter -> chapter.isSection() && chapter.heading().equalsIgnoreCase(heading))
                .findFirst();
    }

    /** The part that a heading names, whatever its case: in this template, or usually. */
    Optional<Part> part(String heading) {
        return Arrays.stream(Part.values())
                .filter(part -> chapter(part).isPresent() && heading(part).equalsIgnoreCase(heading))
                .findFirst()
                .or(() -> PartHeadings.part(heading));
    }

    /** The free sections that stand behind a part, up to the next part of the template. */
    public List<TemplateChapter> sectionsAfter(Part part) {
        List<TemplateChapter> sections = new ArrayList<>();
        Part place = Part.HEAD;
        for (TemplateChapter chapter : chapters) {
            if (chapter.part() != null) place = chapter.part();
            else if (place == part) sections.add(chapter);
        }
        return sections;
    }

    /** The part behind which the free section under this heading stands. */
    public Optional<Part> placeOf(String heading) {
        return Arrays.stream(Part.values())
                .filter(part -> sectionsAfter(part).stream()
                        .anyMatch(section -> section.heading().equalsIgnoreCase(heading)))
                .findFirst();
    }
}
