package dev.debrief.postmortem.read;

import dev.debrief.document.AttachedFiles;
import dev.debrief.document.MarkdownWriter;
import dev.debrief.document.PostMortem;
import dev.debrief.incident.attachment.AttachmentLine;
import dev.debrief.postmortem.attach.FilesOfIncident;
import dev.debrief.shared.IncidentNumber;
import java.util.List;
import java.util.Set;

/** The attachments beside a document: those its text may show, and those it does not name. */
record Beside(AttachedFiles files, List<AttachmentLine> there) {
    /** @param old whether this is an older revision: it shows what it named, even if that was removed since */
    static Beside of(IncidentNumber number, List<AttachmentLine> ever, boolean old) {
        List<AttachmentLine> there =
                ever.stream().filter(AttachmentLine::isThere).toList();
        return new Beside(FilesOfIncident.of(number, old ? ever : there), old ? List.of() : there);
    }

    List<AttachmentView> unnamedIn(PostMortem tree, Zoned zoned) {
        if (there.isEmpty()) return List.of();
        Set<String> named = files.namedIn(MarkdownWriter.write(tree));
        return there.stream()
                .filter(line -> !named.contains(line.name()))
                .map(line -> AttachmentView.of(line, zoned))
                .toList();
    }
}
