package dev.debrief.document;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a template.
 *
 * @param template null where there is a mistake
 * @param mistakes in the order of their lines
 */
public record TemplateReading(@Nullable Template template, List<TemplateMistake> mistakes) {
    public TemplateReading {
        mistakes = List.copyOf(mistakes);
    }

    /** The template, where nothing is wrong with it. */
    public Optional<Template> read() {
        return Optional.ofNullable(template);
    }
}
