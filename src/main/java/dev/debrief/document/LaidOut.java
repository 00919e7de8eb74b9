package dev.debrief.document;

import dev.debrief.shared.Markdown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a template puts into the form: a field for each of its free sections, and texts to start with. */
final class LaidOut {
    private LaidOut() {}

    /** What a part starts with; maybe empty. */
    static Markdown starter(Template template, Part part) {
        return template.chapter(part).map(TemplateChapter::starter).orElse(Markdown.EMPTY);
    }

    /** The section of the document that is written in the field of each chapter; null where none is. */
    static Map<TemplateChapter, Optional<Section>> sections(PostMortem postMortem) {
        Template template = postMortem.head().template();
        List<Section> left = new ArrayList<>(postMortem.sections());
        Map<TemplateChapter, Optional<Section>> sections = new LinkedHashMap<>();
        for (TemplateChapter chapter : template.chapters()) {
            if (!chapter.isSection()) continue;
            Optional<Part> place = template.placeOf(chapter.heading());
            Optional<Section> written = left.stream()
                    .filter(section -> place.equals(Optional.of(section.after()))
                            && section.heading().equalsIgnoreCase(chapter.heading()))
                    .findFirst();
            written.ifPresent(left::remove);
            sections.put(chapter, written);
        }
        return sections;
    }

    /** The sections that no chapter has a field for. */
    static List<Section> others(PostMortem postMortem) {
        List<Section> others = new ArrayList<>(postMortem.sections());
        sections(postMortem).values().forEach(section -> section.ifPresent(others::remove));
        return others;
    }
}
