package dev.debrief.document;

import dev.debrief.shared.Markdown;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A document taken apart at its headings: title, parts, and everything else as sections. */
final class DocumentParts {
    private final Map<Part, String> bodies = new EnumMap<>(Part.class);
    private final Map<Part, String> headings = new EnumMap<>(Part.class);
    private final List<Section> sections = new ArrayList<>();
    private final List<String> setAside = new ArrayList<>();
    private final Template template;
    private String title = "";
    private boolean titled;
    private Part place = Part.HEAD;

    private DocumentParts(Template template) {
        this.template = template;
    }

    static DocumentParts of(String body, Template template) {
        DocumentParts parts = new DocumentParts(template);
        for (Chapter chapter : Chapter.of(body, 2)) parts.add(chapter);
        return parts;
    }

    private void add(Chapter chapter) {
        if (chapter.level() == 0) {
            preamble(chapter);
        } else if (chapter.level() == 1 && !titled) {
            titled = true;
            title = PlainText.unescape(chapter.heading());
            preamble(chapter);
        } else {
            headed(chapter);
        }
    }

    private void preamble(Chapter chapter) {
        if (!chapter.body().isBlank()) setAside(place, "", Passage.read(chapter.body()));
    }

    private void headed(Chapter chapter) {
        SectionHeading heading = SectionHeading.read(chapter.heading());
        Optional<Part> part = heading.part(template).filter(named -> !bodies.containsKey(named));
        if (part.isPresent()) {
            place = part.get();
            bodies.put(place, chapter.body());
            headings.put(place, heading.heading());
            return;
        }
        Part after = heading.after();
        if (after == null) after = SectionHeading.place(heading.heading(), place, bodies.keySet(), template);
        sections.add(new Section(
                Positions.id("s", sections.size()),
                heading.heading(),
                Passage.read(chapter.body()),
                after,
                heading.internal()));
    }

    String title() {
        return title;
    }

    /** The text of a part; empty where the document has none. */
    String body(Part part) {
        return bodies.getOrDefault(part, "");
    }

    /** Keeps what a part could not hold, under the heading that the part had. */
    void setAside(Part part, Markdown words) {
        if (!words.isEmpty()) setAside(part, headings.getOrDefault(part, ""), words);
    }

    void setAside(Part part, String heading, Markdown words) {
        sections.add(new Section(Positions.id("s", sections.size()), heading, words, part, false));
        setAside.add(heading);
    }

    void setAsideFrontMatter(List<String> lines) {
        if (lines.isEmpty()) return;
        String fence = "```";
        while (String.join("\n", lines).contains(fence)) fence += "`";
        String block = fence + "yaml\n" + String.join("\n", lines) + "\n" + fence;
        setAside(Part.HEAD, "Front matter", Markdown.of(block));
    }

    List<Section> sections() {
        return sections;
    }

    List<String> setAside() {
        return setAside;
    }
}
