package dev.debrief.postmortem.attach;

import dev.debrief.document.Escaped;
import dev.debrief.incident.Incident;
import dev.debrief.incident.attachment.AttachmentBounds;
import dev.debrief.incident.attachment.AttachmentLine;
import dev.debrief.incident.attachment.Attachments;
import dev.debrief.people.Reader;
import dev.debrief.shared.IncidentNumber;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Puts the page of an incident's attachments together. */
@ApplicationScoped
class AttachmentsPages {
    /** What the page says at its top. {@code undo} names what was removed a moment ago. */
    record Said(String sentence, String undo, List<AttachmentsPage.Refused> refused, String typed) {
        static final Said NOTHING = sentence("");

        static Said sentence(String sentence) {
            return new Said(sentence, "", List.of(), "");
        }
    }

    @CheckedTemplate(basePath = "postmortem/attach")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance attachments(AttachmentsPage page);
    }

    private final Attachments attachments;
    private final AttachmentBounds bounds;
    private final Reader reader;

    AttachmentsPages(Attachments attachments, AttachmentBounds bounds, Reader reader) {
        this.attachments = attachments;
        this.bounds = bounds;
        this.reader = reader;
    }

    /** Empty where there is no such incident. */
    @Transactional
    Optional<TemplateInstance> page(IncidentNumber number, Said said) {
        return Incident.numbered(number).map(incident -> {
            List<AttachmentLine> ever = attachments.everOf(number);
            return Templates.attachments(new AttachmentsPage(
                    number.toString(),
                    AttachmentsPage.addressOf(number),
                    new RawString(Escaped.withLanguages(incident.title)),
                    lines(ever, true),
                    lines(ever, false),
                    said.refused(),
                    said.typed(),
                    said.sentence(),
                    said.undo(),
                    bounds.limitInWords(),
                    reader.mayEdit(),
                    reader.isAdministrator()));
        });
    }

    private List<AttachmentsPage.Line> lines(List<AttachmentLine> ever, boolean there) {
        return ever.stream()
                .filter(line -> line.isThere() == there)
                .map(line -> AttachmentsPage.Line.of(line, reader.zone()))
                .toList();
    }
}
