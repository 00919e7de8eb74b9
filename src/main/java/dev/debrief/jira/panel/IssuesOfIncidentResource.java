package dev.debrief.jira.panel;

import dev.debrief.people.Role;
import dev.debrief.shared.IncidentNumber;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Issues for the items of one incident: {@code /incidents/42/jira/issues}. */
@Path("/incidents/{number:[0-9]{1,9}}/jira")
public class IssuesOfIncidentResource {
    private final IssuesOfIncident issues;

    IssuesOfIncidentResource(IssuesOfIncident issues) {
        this.issues = issues;
    }

    /** Makes one for each open item that has none. */
    @POST
    @Path("issues")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.EDIT)
    public Response make(@PathParam("number") int number) {
        if (number < 1) throw new NotFoundException();
        if (issues.make(new IncidentNumber(number)).isEmpty()) throw new NotFoundException();
        return Response.seeOther(URI.create("/incidents/" + number + "#actions"))
                .build();
    }
}
