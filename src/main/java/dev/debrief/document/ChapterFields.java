package dev.debrief.document;

import dev.debrief.shared.Markdown;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Reads the fields that a template has put into the form. What nobody has touched is no content; what was written under a
 * template that is not used any more becomes a section of its own.
 */
final class ChapterFields {
    private final TypedFields typed;
    private final PostMortem before;
    private final Template old;
    private final Template now;

    /** @param before the document that the form was filled from, under the template that it was filled by */
    ChapterFields(TypedFields typed, PostMortem before, Template now) {
        this.typed = typed;
        this.before = before;
        this.old = before.head().template();
        this.now = now;
    }

    /** The text of a part. */
    Markdown prose(Part part, String field) {
        Markdown text = typed.prose(field);
        boolean isStarter = Stream.of(old, now)
                .anyMatch(template -> LaidOut.starter(template, part).equals(text));
        return isStarter ? Markdown.EMPTY : text;
    }

    /**
     * Every section: those of the chapters and these others, in the order of the template, at the places that a new one
     * gives them.
     */
    List<Section> sections(List<Section> others) {
        Set<RowId> taken = new HashSet<>();
        others.forEach(section -> taken.add(section.id()));
        Map<TemplateChapter, Optional<Section>> known = LaidOut.sections(before);
        Set<String> names = new TreeSet<>(typed.chapters());
        List<Section> sections = new ArrayList<>();
        known.forEach((chapter, section) -> {
            boolean isShown = names.remove(chapter.name()) || section.isPresent();
            if (isShown) add(sections, chapter.name(), section, taken);
        });
        for (String name : names) add(sections, name, Optional.empty(), taken);
        sections.addAll(others);
        List<Section> placed = sections.stream().map(this::placed).toList();
        return now.isNone() ? placed : TableOfContents.inOrder(now, placed);
    }

    private void add(List<Section> sections, String name, Optional<Section> known, Set<RowId> taken) {
        String heading = known.map(Section::heading).orElse(typed.line(TemplateChapter.heading(name)));
        Markdown text = typed.prose(TemplateChapter.text(name));
        boolean wasEmpty = known.filter(section -> section.body().isEmpty()).isPresent();
        if ((text.isEmpty() && !wasEmpty) || (!text.isEmpty() && isStarter(heading, text))) return;
        RowId id = known.map(Section::id).orElse(new RowId(name));
        if (!taken.add(id)) id = TemplateChapter.again(name);
        Part place = old.placeOf(heading).or(() -> now.placeOf(heading)).orElse(Part.LINKS);
        sections.add(new Section(id, heading, text, place, typed.isOn(TemplateChapter.internal(name))));
    }

    private boolean isStarter(String heading, Markdown text) {
        return Stream.of(old, now)
                .flatMap(template -> template.section(heading).stream())
                .anyMatch(chapter -> chapter.starter().equals(text));
    }

    /** A section that the author has moved stays where it is. */
    private Section placed(Section section) {
        Optional<Part> usual = old.placeOf(section.heading());
        if (now.equals(old) || (usual.isPresent() && usual.get() != section.after())) return section;
        return new Section(
                section.id(),
                section.heading(),
                section.body(),
                now.placeOf(section.heading()).orElse(section.after()),
                section.internal());
    }
}
