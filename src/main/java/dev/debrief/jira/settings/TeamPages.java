package dev.debrief.jira.settings;

import dev.debrief.people.Role;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** How the items of a team become issues; what Jira would refuse is said before it is kept. */
@Path("/settings/jira/teams/{id}")
@RolesAllowed(Role.ADMINISTER)
@Produces(MediaType.TEXT_HTML)
public class TeamPages {
    private final TeamDesk desk;
    private final TeamDecision decision;

    TeamPages(TeamDesk desk, TeamDecision decision) {
        this.desk = desk;
        this.decision = decision;
    }

    @CheckedTemplate(basePath = "jira/settings")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance team(TeamPage page);
    }

    @GET
    public TemplateInstance show(@PathParam("id") long id) {
        return Templates.team(decision.show(map(id)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        TeamDesk.Kept kept = map(id);
        return answer(kept, decision.decide(kept, sent));
    }

    @POST
    @Path("/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(@PathParam("id") long id) {
        TeamDesk.Kept kept = map(id);
        if (!kept.isFixed()) desk.remove(id);
        return to(kept.site(), kept.isFixed() ? "" : "?done=removed");
    }

    /** Where it leads that somebody sent a map. */
    static Response answer(TeamDesk.Kept kept, TeamDecision.Made made) {
        if (made instanceof TeamDecision.Made.Shown shown)
            return Response.status(shown.isWrong() ? 422 : 200)
                    .entity(Templates.team(shown.page()))
                    .build();
        return to(kept.site(), "?done=saved");
    }

    private TeamDesk.Kept map(long id) {
        return desk.map(id).orElseThrow(NotFoundException::new);
    }

    private static Response to(long site, String done) {
        return Response.seeOther(URI.create("/settings/jira/sites/" + site + done))
                .build();
    }
}
