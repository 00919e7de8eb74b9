package dev.debrief.postmortem.edit;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** What the writing checks say at one place, for a form that is open already. */
@CheckedTemplate(basePath = "postmortem/edit")
final class NotesTemplate {
    private NotesTemplate() {}

    static native TemplateInstance notes(Notes.Beside beside);
}
