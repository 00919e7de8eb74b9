package dev.debrief.document;

import java.util.ArrayList;
import java.util.List;

/**
 * The chapters of a document in the order in which they are read, under their headings. Pages, the form and every export
 * walk it, so that a template is understood in one place.
 */
public final class TableOfContents {
    /** One chapter. */
    public sealed interface Entry {
        /** As words, not as Markdown; the heading of a free section may be empty. */
        String heading();
    }

    /**
     * A part, whether or not anything is written in it.
     *
     * @param isAsked whether the template asks for it; one that it leaves out is read where something is written in it
     */
    public record OfPart(Part part, String heading, boolean isAsked) implements Entry {}

    /**
     * A free section.
     *
     * @param place its place in the document's own list, from 0
     */
    public record OfSection(Section section, int place) implements Entry {
        @Override
        public String heading() {
            return section.heading();
        }
    }

    private final Template template;
    private final List<OfSection> left = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();

    private TableOfContents(Template template, List<Section> sections) {
        this.template = template;
        for (Section section : sections) left.add(new OfSection(section, left.size()));
    }

    /** The chapters of a document. */
    public static List<Entry> of(PostMortem tree) {
        return of(tree.head().template(), tree.sections());
    }

    /** The sections in the order in which they are read. */
    public static List<Section> inOrder(Template template, List<Section> sections) {
        return of(template, sections).stream()
                .filter(OfSection.class::isInstance)
                .map(entry -> ((OfSection) entry).section())
                .toList();
    }

    private static List<Entry> of(Template template, List<Section> sections) {
        TableOfContents contents = new TableOfContents(template, sections);
        contents.sectionsAfter(Part.HEAD);
        contents.sectionsAfter(Part.MILESTONES);
        for (Part part : template.order()) {
            contents.entries.add(new OfPart(part, template.heading(part), template.asksFor(part)));
            contents.sectionsAfter(part);
        }
        return List.copyOf(contents.entries);
    }

    /** Those that the template has there, in its order, and then the others, in the author's. */
    private void sectionsAfter(Part part) {
        for (TemplateChapter chapter : template.sectionsAfter(part)) {
            left.stream()
                    .filter(one ->
                            one.section().after() == part && chapter.heading().equalsIgnoreCase(one.heading()))
                    .findFirst()
                    .ifPresent(this::take);
        }
        for (OfSection one : List.copyOf(left)) if (one.section().after() == part) take(one);
    }

    private void take(OfSection one) {
        entries.add(one);
        left.remove(one);
    }
}
