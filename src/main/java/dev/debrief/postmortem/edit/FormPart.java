package dev.debrief.postmortem.edit;

import dev.debrief.document.MarkdownHtml;
import dev.debrief.document.Part;
import dev.debrief.document.Template;
import dev.debrief.document.TemplateChapter;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One part of the form, in the order of its template.
 *
 * @param name by which its fields are found: {@code summary}, {@code actionItems}, {@code section-…} for a free section
 * @param help what the template says of it, safe HTML; empty for the usual words
 * @param isFolded whether the template leaves it out and nothing is written in it
 */
@TemplateData
public record FormPart(String name, String title, RawString help, boolean isFolded) {
    private static final RawString USUAL = new RawString("");

    /** The parts of one sheet. */
    static List<FormPart> of(Sheet sheet) {
        Template template = sheet.template();
        PartStates states = new PartStates(sheet);
        List<FormPart> parts = new ArrayList<>();
        parts.add(plain("head"));
        boolean isTimelineAsked = template.asksFor(Part.TIMELINE);
        if (!isTimelineAsked) parts.add(plain("milestones"));
        sections(template, Part.HEAD, parts);
        for (Part part : template.order()) {
            String name = name(part);
            boolean isFolded = !template.asksFor(part) && states.isEmpty(name);
            parts.add(new FormPart(name, template.heading(part), help(sheet.chapter(name)), isFolded));
            if (part == Part.TIMELINE && isTimelineAsked) parts.add(plain("milestones"));
            sections(template, part, parts);
        }
        boolean linksAreLast = parts.get(parts.size() - 1).name.equals("links");
        parts.add(linksAreLast ? parts.size() - 1 : parts.size(), plain("sections"));
        return parts;
    }

    /** The name of the part that a chapter is written in. */
    static String name(TemplateChapter chapter) {
        return chapter.part() == null ? chapter.name() : name(chapter.part());
    }

    private static String name(Part part) {
        return switch (part) {
            case CAUSES -> "factors";
            case ACTION_ITEMS -> "actionItems";
            default -> part.name().toLowerCase(Locale.ROOT);
        };
    }

    private static FormPart plain(String name) {
        return new FormPart(name, Place.title(name), USUAL, false);
    }

    private static void sections(Template template, Part after, List<FormPart> parts) {
        for (TemplateChapter chapter : template.sectionsAfter(after)) {
            parts.add(new FormPart(chapter.name(), chapter.heading(), help(chapter), false));
        }
    }

    private static RawString help(@Nullable TemplateChapter chapter) {
        if (chapter == null || chapter.help().isEmpty()) return USUAL;
        return new RawString(MarkdownHtml.of(chapter.help(), "help-" + name(chapter) + "-"));
    }

    /** Where the writing checks speak of a free section. */
    public String notesPlace() {
        return "sections." + name;
    }

    public String anchor() {
        return Place.anchor(name);
    }

    public boolean hasHelp() {
        return !help.toString().isEmpty();
    }

    /** The fields of a free section. */
    public String text() {
        return TemplateChapter.text(name);
    }

    public String heading() {
        return TemplateChapter.heading(name);
    }

    public String internal() {
        return TemplateChapter.internal(name);
    }
}
