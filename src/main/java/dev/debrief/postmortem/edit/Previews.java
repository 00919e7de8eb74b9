package dev.debrief.postmortem.edit;

import dev.debrief.document.AttachedFiles;
import dev.debrief.document.MarkdownHtml;
import dev.debrief.incident.attachment.Attachments;
import dev.debrief.postmortem.attach.FilesOfIncident;
import dev.debrief.shared.IncidentNumber;
import dev.debrief.shared.Markdown;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Markdown as readers will see it, with the files of its incident. */
@ApplicationScoped
class Previews {
    private final Attachments attachments;

    Previews(Attachments attachments) {
        this.attachments = attachments;
    }

    /** HTML that may stand in a page; {@code incident} is null where there is none yet. */
    String of(String text, @Nullable IncidentNumber incident) {
        AttachedFiles files =
                incident == null ? AttachedFiles.NONE : FilesOfIncident.of(incident, attachments.of(incident));
        String html = MarkdownHtml.of(Markdown.of(text), "preview", files);
        return html.isEmpty() ? "<p>Nothing is written here yet.</p>" : html;
    }
}
