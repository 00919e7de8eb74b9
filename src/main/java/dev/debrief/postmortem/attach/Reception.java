package dev.debrief.postmortem.attach;

import dev.debrief.incident.attachment.Addition;
import dev.debrief.incident.attachment.AttachmentLine;
import dev.debrief.incident.attachment.Attachments;
import dev.debrief.people.Reader;
import dev.debrief.shared.IncidentNumber;
import dev.debrief.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Takes files in, and says what became of each. */
@ApplicationScoped
class Reception {
    private static final int UNPROCESSABLE = 422;
    private static final int INSUFFICIENT_STORAGE = 507;

    /** What became of the files that a form brought. {@code status} is that of the answer while something was refused. */
    record Received(List<AttachmentLine> added, List<AttachmentsPage.Refused> refused, int status) {}

    private final Attachments attachments;
    private final Reader reader;

    Reception(Attachments attachments, Reader reader) {
        this.attachments = attachments;
        this.reader = reader;
    }

    Received take(IncidentNumber number, List<SentFile> files, String description) {
        List<AttachmentLine> added = new ArrayList<>();
        List<AttachmentsPage.Refused> refused = new ArrayList<>();
        int status = UNPROCESSABLE;
        if (files.isEmpty())
            refused.add(new AttachmentsPage.Refused("", "No file was chosen. Choose one, then attach it."));
        for (SentFile file : files) {
            Addition addition = take(number, file.name(), description, file.content());
            if (addition instanceof Addition.Refused why) {
                refused.add(new AttachmentsPage.Refused(file.name(), why.reason()));
                status = status(why);
            } else {
                added.add(lineOf(addition));
            }
        }
        return new Received(added, refused, status);
    }

    /** One file, for a script that writes its name into a text. */
    Response one(IncidentNumber number, List<SentFile> files, String description) {
        if (files.size() != 1) {
            return Problem.of(UNPROCESSABLE, "One file at a time", "The form has to bring one file, named “file”.")
                    .toResponse();
        }
        SentFile file = files.get(0);
        return answer(take(number, file.name(), description, file.content()));
    }

    Addition take(IncidentNumber number, String name, String description, byte[] content) {
        if (description.length() > 1000) {
            return new Addition.Unreadable("The description has " + description.length()
                    + " characters; at most 1,000 can be kept. Shorten it and attach the file again.");
        }
        return attachments
                .add(number, name, description, content, reader.personId())
                .orElseThrow(NotFoundException::new);
    }

    /** In JSON: 201 with where it is, 200 where it was there already, or a problem. */
    static Response answer(Addition addition) {
        if (addition instanceof Addition.Refused refused) {
            return Problem.of(status(refused), "Not attached", refused.reason()).toResponse();
        }
        AttachmentLine line = lineOf(addition);
        Response.ResponseBuilder answer = addition instanceof Addition.Added
                ? Response.created(URI.create(line.address()))
                : Response.ok().location(URI.create(line.address()));
        return answer.entity(AttachmentsJson.of(line)).build();
    }

    private static AttachmentLine lineOf(Addition addition) {
        if (addition instanceof Addition.Added added) return added.line();
        return ((Addition.AlreadyThere) addition).line();
    }

    private static int status(Addition.Refused refused) {
        if (refused instanceof Addition.TooLarge) return Response.Status.REQUEST_ENTITY_TOO_LARGE.getStatusCode();
        return refused instanceof Addition.Full ? INSUFFICIENT_STORAGE : UNPROCESSABLE;
    }
}
