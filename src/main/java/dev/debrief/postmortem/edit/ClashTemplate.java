package dev.debrief.postmortem.edit;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The piece of the page that shows one clash, for a form that is open already. */
@CheckedTemplate(basePath = "postmortem/edit")
final class ClashTemplate {
    private ClashTemplate() {}

    static native TemplateInstance clash(Clash clash);
}
