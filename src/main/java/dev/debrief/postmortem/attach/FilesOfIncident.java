package dev.debrief.postmortem.attach;

import dev.debrief.document.AttachedFile;
import dev.debrief.document.AttachedFiles;
import dev.debrief.incident.attachment.AttachmentLine;
import dev.debrief.shared.IncidentNumber;
import java.util.List;

/** The attachments of an incident, as its texts may name them. */
public final class FilesOfIncident {
    private FilesOfIncident() {}

    /** Erased ones are left out: nothing is there to be shown. */
    public static AttachedFiles of(IncidentNumber incident, List<AttachmentLine> attachments) {
        return new AttachedFiles(
                AttachmentLine.addressesOf(incident),
                attachments.stream()
                        .filter(line -> line.erased() == null)
                        .map(line -> new AttachedFile(
                                line.name(),
                                line.kind().isPicture(),
                                line.width(),
                                line.height(),
                                line.thumbnail(),
                                line.description()))
                        .toList());
    }
}
