package dev.debrief.postmortem.edit;

import dev.debrief.document.Part;
import dev.debrief.document.Template;
import java.util.ArrayList;
import java.util.List;

/**
 * The templates that a document can be written under.
 *
 * @param now that of the revision
 * @param offered in their newest version
 */
record TemplateChoice(Template now, List<Template> offered) {
    /** Those to choose from, the present one marked; an older version stays until somebody takes the newest. */
    List<Option> options(String chosen) {
        List<Option> options = new ArrayList<>();
        for (Template template : offered) options.add(Option.of(template.reference(), words(template)));
        if (!now.isNone() && options.stream().noneMatch(one -> one.value().equals(now.reference()))) {
            options.add(Option.of(now.reference(), now.inWords()));
        }
        options.add(Option.of(Template.NO_TEMPLATE, "None: Debrief’s own order"));
        String value = chosen.isBlank() ? now.reference() : chosen;
        return Option.chosen(options, value, value + " (not known here)");
    }

    private String words(Template template) {
        boolean isNewer = template.key().equals(now.key()) && template.version() > now.version();
        return isNewer ? template.name() + ", newest: version " + template.version() : template.name();
    }

    String heading(Part part) {
        String heading = now.heading(part);
        return heading.isEmpty() ? Place.title(part) : heading;
    }
}
