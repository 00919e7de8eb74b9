package dev.debrief.document;

import java.util.List;

/**
 * What a document's front matter says of its template, and what became of it.
 *
 * @param remarks sentences for whoever reads the document in; empty where it is read as it says
 */
record NamedTemplate(Template template, List<String> remarks) {
    static final NamedTemplate NONE = new NamedTemplate(Template.NONE, List.of());

    /** @param version 0 where the document does not say it */
    static NamedTemplate of(String key, int version, Templates templates) {
        Template template = templates.named(key, version);
        if (!template.isKnown()) {
            return new NamedTemplate(
                    template,
                    List.of("The template “" + Excerpt.of(key) + "” is not known here. Its name is kept, and the usual"
                            + " headings were read."));
        }
        if (version == 0 || version == template.version()) return new NamedTemplate(template, List.of());
        return new NamedTemplate(
                template,
                List.of("Version " + version + " of the template “" + template.name() + "” is not known here. The"
                        + " document was read under version " + template.version() + "."));
    }
}
