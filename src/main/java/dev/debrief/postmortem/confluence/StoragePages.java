package dev.debrief.postmortem.confluence;

import dev.debrief.archive.Archive;
import dev.debrief.archive.Kept;
import dev.debrief.document.AttachedFiles;
import dev.debrief.document.confluence.ConfluencePage;
import dev.debrief.document.confluence.Setting;
import dev.debrief.document.confluence.TitleComment;
import dev.debrief.document.prose.Whereabouts;
import dev.debrief.incident.Severity;
import dev.debrief.incident.attachment.Attachments;
import dev.debrief.people.Here;
import dev.debrief.postmortem.attach.FilesOfIncident;
import dev.debrief.shared.IncidentNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.Optional;

/** Makes the Confluence page of an incident as it stands now. */
@ApplicationScoped
class StoragePages {
    private final Archive archive;
    private final Attachments attachments;
    private final Here here;

    StoragePages(Archive archive, Attachments attachments, Here here) {
        this.archive = archive;
        this.attachments = attachments;
        this.here = here;
    }

    /** A page and what it was made of; its links lead to the address at which Debrief was asked. */
    record StoragePage(IncidentNumber number, String title, String body, AttachedFiles files) {}

    /** Within a transaction; 404 where there is no such incident. */
    StoragePage of(int digits) {
        IncidentNumber number = IncidentNumber.parse(String.valueOf(digits)).orElseThrow(NotFoundException::new);
        Kept kept = archive.fetch(number).orElseThrow(NotFoundException::new);
        AttachedFiles files = FilesOfIncident.of(number, attachments.of(number));
        Setting setting = new Setting(new Whereabouts(here.address(), files), level(kept));
        String title = kept.postMortem().head().title();
        String body = TitleComment.write(title) + ConfluencePage.write(kept.postMortem(), setting);
        return new StoragePage(number, title, body, files);
    }

    private static int level(Kept kept) {
        String name = kept.postMortem().head().severity();
        if (name == null) return 0;
        Optional<Severity> severity = Severity.findByIdOptional(name);
        return severity.map(known -> (int) known.rank).orElse(0);
    }
}
