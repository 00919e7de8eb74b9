package dev.debrief.postmortem.edit;

import dev.debrief.people.Reader;
import dev.debrief.people.Role;
import dev.debrief.shared.IncidentNumber;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The way from the form to the page of files: what was typed is kept first. */
@Path("/incidents/{number:[0-9]{1,9}}/attaching")
public class AttachingResource {
    private final Desk desk;
    private final Reader reader;

    AttachingResource(Desk desk, Reader reader) {
        this.desk = desk;
        this.reader = reader;
    }

    @POST
    @RolesAllowed(Role.EDIT)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response keepAndGo(@PathParam("number") int digits, MultivaluedMap<String, String> posted) {
        if (digits < 1) throw new NotFoundException();
        IncidentNumber number = new IncidentNumber(digits);
        if (desk.keep(number, reader.personId(), TypedForm.of(posted)).isEmpty()) throw new NotFoundException();
        return Response.seeOther(URI.create("/incidents/" + digits + "/attachments"))
                .build();
    }
}
