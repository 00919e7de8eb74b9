package dev.debrief.postmortem.attach;

import dev.debrief.archive.Archive;
import dev.debrief.archive.Kept;
import dev.debrief.document.MarkdownWriter;
import dev.debrief.incident.attachment.AttachmentLine;
import dev.debrief.incident.attachment.Attachments;
import dev.debrief.people.Role;
import dev.debrief.shared.IncidentNumber;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The document as a folder: its Markdown, and the files it names beside it. */
@Path("/incidents/{number:[0-9]{1,9}}.zip")
public class ZipResource {
    private final Archive archive;
    private final Attachments attachments;

    ZipResource(Archive archive, Attachments attachments) {
        this.archive = archive;
        this.attachments = attachments;
    }

    @GET
    @Produces("application/zip")
    @RolesAllowed(Role.READ)
    public Response zip(@PathParam("number") int digits) {
        IncidentNumber number = IncidentNumber.parse(String.valueOf(digits)).orElseThrow(NotFoundException::new);
        Kept kept = archive.fetch(number).orElseThrow(NotFoundException::new);
        List<AttachmentLine> lines = attachments.of(number);
        StreamingOutput folder = out -> write(number, kept, lines, out);
        return Response.ok(folder)
                .header("Content-Disposition", "attachment; filename=\"" + number + ".zip\"")
                .build();
    }

    /** One file is in memory at a time. */
    private void write(IncidentNumber number, Kept kept, List<AttachmentLine> lines, OutputStream out)
            throws IOException {
        try (PlainZip zip = new PlainZip(out)) {
            zip.add(
                    number + ".md",
                    MarkdownWriter.write(kept.postMortem(), kept.revision().number())
                            .getBytes(StandardCharsets.UTF_8));
            for (AttachmentLine line : lines) {
                Optional<byte[]> content = attachments.content(line);
                if (content.isPresent()) zip.add(line.relativeAddress(), content.get());
            }
        }
    }
}
