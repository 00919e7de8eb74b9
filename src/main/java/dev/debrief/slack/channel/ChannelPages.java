package dev.debrief.slack.channel;

import dev.debrief.people.Role;
import dev.debrief.people.Team;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;

/** The channel of a team, for administrators. */
@Path("/settings/slack/teams/{id}")
@RolesAllowed(Role.ADMINISTER)
@Produces(MediaType.TEXT_HTML)
public class ChannelPages {
    private final TeamChannels channels;

    ChannelPages(TeamChannels channels) {
        this.channels = channels;
    }

    @CheckedTemplate(basePath = "slack")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance channel(long team, String heading, String typed, String wrong);

        static native TemplateInstance teamChannel(long team, String channel);
    }

    @GET
    @Transactional
    public TemplateInstance show(@PathParam("id") long id) {
        return Templates.channel(id, heading(team(id)), channels.of(id).orElse(""), "");
    }

    /** Nothing typed: the team has no channel any more. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response choose(@PathParam("id") long id, @FormParam("channel") @DefaultValue("") String typed) {
        Team team = team(id);
        if (typed.isBlank()) {
            channels.leave(id);
            return saved();
        }
        Optional<ChannelId> channel = ChannelId.parse(typed);
        if (channel.isEmpty()) {
            String wrong = "This is no channel. Copy the link to the channel in Slack, or its id such as C0123ABCD.";
            return Response.status(422)
                    .entity(Templates.channel(id, heading(team), typed, wrong))
                    .build();
        }
        channels.choose(id, channel.get());
        return saved();
    }

    private static String heading(Team team) {
        return "Channel of " + team.name();
    }

    private static Response saved() {
        return Response.seeOther(URI.create("/settings/slack?done=saved")).build();
    }

    private static Team team(long id) {
        return Team.<Team>findByIdOptional(id).orElseThrow(NotFoundException::new);
    }
}
