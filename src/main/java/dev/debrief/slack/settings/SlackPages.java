package dev.debrief.slack.settings;

import dev.debrief.people.Role;
import dev.debrief.slack.SlackSettings;
import dev.debrief.slack.client.Reply;
import dev.debrief.slack.client.SlackClient;
import dev.debrief.slack.client.Workspace;
import dev.debrief.slack.message.Refusals;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Whether messages reach Slack, where to, and who is not there. No transaction is open while Slack is asked. */
@Path("/settings/slack")
@RolesAllowed(Role.ADMINISTER)
@Produces(MediaType.TEXT_HTML)
public class SlackPages {
    private final SlackSettings settings;
    private final SlackClient client;
    private final SlackDesk desk;

    SlackPages(SlackSettings settings, SlackClient client, SlackDesk desk) {
        this.settings = settings;
        this.client = client;
        this.desk = desk;
    }

    @CheckedTemplate(basePath = "slack")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance settings(SlackPage page);
    }

    @GET
    public TemplateInstance show(
            @QueryParam("test") @DefaultValue("") String test, @QueryParam("done") @DefaultValue("") String done) {
        String workspace = settings.isOn() ? said(client.workspace()) : "";
        return Templates.settings(desk.page(workspace, test, done.equals("saved") ? "Saved." : ""));
    }

    /** Through the queue, as every message; the page that follows says what became of it. */
    @POST
    @Path("/test")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response test() {
        String words = desk.test();
        return Response.seeOther(URI.create("/settings/slack" + (words.isEmpty() ? "" : "?test=" + words)))
                .build();
    }

    private static String said(Reply<Workspace> reply) {
        return reply instanceof Reply.Given<Workspace> given
                ? "Slack knows Debrief as " + given.value().user() + " in "
                        + given.value().team() + "."
                : Refusals.inWords(reply);
    }
}
