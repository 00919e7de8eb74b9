package dev.debrief.people;

import static dev.debrief.people.SettingsTemplates.again;
import static dev.debrief.people.SettingsTemplates.page;

import io.quarkus.arc.All;
import io.quarkus.qute.RawString;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Teams, to read for editors and to change for administrators. */
@Path("/settings/teams")
@Produces(MediaType.TEXT_HTML)
class TeamsPage {
    private final TeamVerbs verbs;
    private final List<TeamPanel> panels;

    TeamsPage(TeamVerbs verbs, @All List<TeamPanel> panels) {
        this.verbs = verbs;
        this.panels = panels;
    }

    @GET
    @RolesAllowed(Role.EDIT)
    @Transactional
    public Response list(@QueryParam("done") @DefaultValue("") String done) {
        return page(SettingsTemplates.teams(TeamLine.all(), TeamForm.empty(), Done.sentence(done)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.ADMINISTER)
    @Transactional
    public Response show(@PathParam("id") long id, @QueryParam("done") @DefaultValue("") String done) {
        return page(SettingsTemplates.team(TeamForm.of(find(id)), panels(id), Done.sentence(done)));
    }

    @POST
    @RolesAllowed(Role.ADMINISTER)
    @Transactional
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("lead") @DefaultValue("") String lead,
            @FormParam("members") @DefaultValue("") String members) {
        Team team = new Team(name);
        Problems problems = new Problems();
        verbs.take(team, name, lead, members, problems);
        if (!problems.isEmpty()) {
            TeamForm typed = TeamForm.empty().typed(name, lead, members, problems);
            return again(SettingsTemplates.teams(TeamLine.all(), typed, ""));
        }
        team.persist();
        return Done.ADDED.at("/settings/teams");
    }

    @POST
    @Path("/{id}")
    @RolesAllowed(Role.ADMINISTER)
    @Transactional
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(
            @PathParam("id") long id,
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("lead") @DefaultValue("") String lead,
            @FormParam("members") @DefaultValue("") String members) {
        Team team = find(id);
        Problems problems = new Problems();
        verbs.take(team, name, lead, members, problems);
        if (problems.isEmpty()) return Done.SAVED.at("/settings/teams");
        return again(SettingsTemplates.team(TeamForm.of(team).typed(name, lead, members, problems), panels(id), ""));
    }

    private List<RawString> panels(long team) {
        return panels.stream().map(panel -> panel.of(team)).toList();
    }

    private static Team find(long id) {
        return Team.<Team>findByIdOptional(id).orElseThrow(NotFoundException::new);
    }
}
