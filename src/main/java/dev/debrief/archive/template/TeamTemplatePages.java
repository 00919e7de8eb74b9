package dev.debrief.archive.template;

import dev.debrief.people.Role;
import dev.debrief.people.Team;
import dev.debrief.people.TeamPanel;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;

/** What a team begins its post-mortems with, chosen on the page of the team. */
@Path("/settings/templates/teams/{team:[0-9]{1,18}}")
@ApplicationScoped
public class TeamTemplatePages implements TeamPanel {
    private final TemplateDesk desk;

    TeamTemplatePages(TemplateDesk desk) {
        this.desk = desk;
    }

    /** One to choose. */
    record Choice(String key, String name, boolean isChosen) {}

    @CheckedTemplate(basePath = "archive", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance teamTemplate(long team, List<Choice> choices);
    }

    @Override
    public RawString of(long team) {
        String chosen = TeamTemplate.<TeamTemplate>findByIdOptional(team)
                .map(choice -> choice.templateKey)
                .orElse("");
        List<Choice> choices = KeptTemplates.offered().stream()
                .map(template -> new Choice(
                        template.key(), template.name(), template.key().equals(chosen)))
                .toList();
        return new RawString(Templates.teamTemplate(team, choices).render());
    }

    @POST
    @RolesAllowed(Role.ADMINISTER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response choose(@PathParam("team") long team, @FormParam("template") @DefaultValue("") String key) {
        if (Team.findByIdOptional(team).isEmpty()) throw new NotFoundException();
        desk.choose(team, key);
        return Response.seeOther(URI.create("/settings/teams/" + team + "?done=saved"))
                .build();
    }
}
