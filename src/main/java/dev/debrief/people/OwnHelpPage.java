package dev.debrief.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** When help opens by itself, and what of it was closed. */
@Path("/settings/help")
@RolesAllowed(Role.READ)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class OwnHelpPage {
    private final Help help;
    private final Reader reader;

    OwnHelpPage(Help help, Reader reader) {
        this.help = help;
        this.reader = reader;
    }

    @POST
    @Produces(MediaType.TEXT_HTML)
    public Response keep(@FormParam("help") @DefaultValue("") String wish) {
        help.wish(reader.personId(), Help.Wish.of(wish));
        return Done.SAVED.at("/settings");
    }

    /** What the script of the form says when a help was closed. */
    @POST
    @Path("/closed")
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, String> close(@FormParam("part") @DefaultValue("") String part) {
        help.close(reader.personId(), part);
        return Map.of("closed", part);
    }
}
