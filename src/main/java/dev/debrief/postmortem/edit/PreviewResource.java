package dev.debrief.postmortem.edit;

import dev.debrief.people.Role;
import dev.debrief.shared.IncidentNumber;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Markdown as readers will see it, while it is written. */
@Path("/preview")
public class PreviewResource {
    private final Previews previews;

    PreviewResource(Previews previews) {
        this.previews = previews;
    }

    /** Safe to stand in a page. */
    public record Shown(String html) {}

    /**
     * What the text looks like.
     *
     * @param incident the number of the one whose attachments the text names; empty for none
     */
    @POST
    @RolesAllowed(Role.EDIT)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    public Shown show(
            @FormParam("text") @DefaultValue("") String text,
            @FormParam("incident") @DefaultValue("") String incident) {
        return new Shown(previews.of(text, IncidentNumber.parse(incident).orElse(null)));
    }
}
