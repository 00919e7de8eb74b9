package dev.debrief.document;

import dev.debrief.shared.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes what a template put into the form, and nobody has touched, out of what was typed: it is no content. */
final class Untouched {
    private final TypedFields typed;
    private final Template before;
    private final Template now;

    /** @param before the template that the form was filled by */
    Untouched(TypedFields typed, Template before, Template now) {
        this.typed = typed;
        this.before = before;
        this.now = now;
    }

    Markdown of(Part part, String field) {
        Markdown text = typed.prose(field);
        boolean isStarter = Stream.of(before, now)
                .anyMatch(template -> LaidOut.starter(template, part).equals(text));
        return isStarter ? Markdown.EMPTY : text;
    }

    /** The sections that somebody wrote, in the order of the template, at the places that a new template gives them. */
    List<Section> sections(List<Section> all) {
        List<Section> written = new ArrayList<>();
        for (Section section : all) if (!isUntouched(section)) written.add(placed(section));
        return now.isNone() ? written : TableOfContents.inOrder(now, written);
    }

    private boolean isUntouched(Section section) {
        if (!TemplateChapter.isLaidOut(section.id())) return false;
        return section.body().isEmpty()
                || Stream.of(before, now)
                        .flatMap(template -> template.section(section.heading()).stream())
                        .anyMatch(chapter -> chapter.starter().equals(section.body()));
    }

    private Section placed(Section section) {
        Optional<Part> old = before.placeOf(section.heading());
        boolean wasMoved = old.isPresent() && old.get() != section.after();
        if (now.equals(before) || wasMoved) return section;
        return new Section(
                section.id(),
                section.heading(),
                section.body(),
                now.placeOf(section.heading()).orElse(section.after()),
                section.internal());
    }
}
