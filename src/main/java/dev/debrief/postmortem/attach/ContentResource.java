package dev.debrief.postmortem.attach;

import dev.debrief.incident.attachment.AttachmentLine;
import dev.debrief.incident.attachment.Attachments;
import dev.debrief.people.Role;
import dev.debrief.shared.IncidentNumber;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/**
 * The files themselves: {@code /incidents/42/attachments/load.png}. A removed one stays readable, because older
 * revisions name it; an erased one is gone (410).
 */
@Path("/incidents/{number:[0-9]{1,9}}/attachments")
public class ContentResource {
    private final Attachments attachments;

    ContentResource(Attachments attachments) {
        this.attachments = attachments;
    }

    @GET
    @Path("{name}")
    @RolesAllowed(Role.READ)
    public Response whole(@PathParam("number") int number, @PathParam("name") String name, @Context Request request) {
        AttachmentLine line = line(number, name);
        return Served.whole(line, request, () -> attachments.content(line));
    }

    /** The smaller picture; the whole one where there is none. */
    @GET
    @Path("{name}/thumbnail")
    @RolesAllowed(Role.READ)
    public Response thumbnail(
            @PathParam("number") int number, @PathParam("name") String name, @Context Request request) {
        AttachmentLine line = line(number, name);
        if (!line.thumbnail()) return Served.whole(line, request, () -> attachments.content(line));
        return Served.thumbnail(line, request, () -> attachments.thumbnail(line));
    }

    private AttachmentLine line(int number, String name) {
        if (number < 1) throw new NotFoundException();
        return attachments.named(new IncidentNumber(number), name).orElseThrow(NotFoundException::new);
    }
}
