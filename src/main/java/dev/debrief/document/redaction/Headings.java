package dev.debrief.document.redaction;

import dev.debrief.document.Template;
import dev.debrief.document.TemplateChapter;
import dev.debrief.shared.Markdown;
import java.util.function.UnaryOperator;

/** The order and the headings of a template without the template: its name, help and starter texts are the house's own. */
final class Headings {
    private Headings() {}

    static Template alone(Template template) {
        return rewritten(template, UnaryOperator.identity(), "", 0, "");
    }

    static Template rewritten(Template template, UnaryOperator<String> heading) {
        return rewritten(template, heading, template.key(), template.version(), template.name());
    }

    private static Template rewritten(
            Template template, UnaryOperator<String> heading, String key, int version, String name) {
        return new Template(
                key,
                version,
                name,
                "",
                template.language(),
                template.chapters().stream()
                        .map(chapter -> new TemplateChapter(
                                chapter.part(),
                                heading.apply(chapter.heading()),
                                Markdown.EMPTY,
                                Markdown.EMPTY,
                                chapter.groups().stream().map(heading).toList()))
                        .toList(),
                true);
    }
}
