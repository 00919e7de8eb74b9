package dev.debrief.jira.settings;

import dev.debrief.people.Role;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** Another team whose items become issues in a Jira. */
@Path("/settings/jira/sites/{id}/teams")
@RolesAllowed(Role.ADMINISTER)
@Produces(MediaType.TEXT_HTML)
public class NewTeamPages {
    private final TeamDesk desk;
    private final TeamDecision decision;

    NewTeamPages(TeamDesk desk, TeamDecision decision) {
        this.desk = desk;
        this.decision = decision;
    }

    /** {@code team} is the one that is chosen already. */
    @GET
    public TemplateInstance begin(@PathParam("id") long site, @QueryParam("team") @DefaultValue("") String team) {
        return TeamPages.Templates.team(decision.show(empty(site).choosing(team)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(@PathParam("id") long site, MultivaluedMap<String, String> sent) {
        TeamDesk.Kept kept = empty(site);
        return TeamPages.answer(kept, decision.decide(kept, sent));
    }

    private TeamDesk.Kept empty(long site) {
        return desk.empty(site).orElseThrow(NotFoundException::new);
    }
}
