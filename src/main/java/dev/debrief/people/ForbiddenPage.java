package dev.debrief.people;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Says that another role is needed, and who can give it. */
final class ForbiddenPage {
    private ForbiddenPage() {}

    @CheckedTemplate(basePath = "people")
    static class Templates {
        static native TemplateInstance forbidden();
    }

    static TemplateInstance make() {
        return Templates.forbidden();
    }
}
