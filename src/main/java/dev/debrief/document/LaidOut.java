package dev.debrief.document;

import dev.debrief.shared.Markdown;
import java.util.ArrayList;
import java.util.List;

/** What a template puts into the form before anybody has written there. */
final class LaidOut {
    private LaidOut() {}

    /** What a part starts with; maybe empty. */
    static Markdown starter(Template template, Part part) {
        return template.chapter(part).map(TemplateChapter::starter).orElse(Markdown.EMPTY);
    }

    /** The sections in the order of the form: those of the template, written or not, and then the others. */
    static List<Section> sections(PostMortem postMortem) {
        Template template = postMortem.head().template();
        List<Section> others = new ArrayList<>(postMortem.sections());
        List<Section> sections = new ArrayList<>();
        for (TemplateChapter chapter : template.chapters()) {
            if (chapter.isSection()) sections.add(taken(chapter, template, others));
        }
        sections.addAll(others);
        return sections;
    }

    private static Section taken(TemplateChapter chapter, Template template, List<Section> others) {
        Part place = template.placeOf(chapter.heading()).orElse(Part.LINKS);
        for (Section section : others) {
            if (section.after() != place || !section.heading().equalsIgnoreCase(chapter.heading())) continue;
            others.remove(section);
            return section;
        }
        return new Section(chapter.row(), chapter.heading(), chapter.starter(), place, false);
    }
}
