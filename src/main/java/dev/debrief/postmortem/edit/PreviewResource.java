package dev.debrief.postmortem.edit;

import dev.debrief.document.MarkdownHtml;
import dev.debrief.people.Role;
import dev.debrief.shared.Markdown;
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
    /** Safe to stand in a page. */
    public record Shown(String html) {}

    @POST
    @RolesAllowed(Role.EDIT)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    public Shown show(@FormParam("text") @DefaultValue("") String text) {
        String html = MarkdownHtml.of(Markdown.of(text), "preview");
        return new Shown(html.isEmpty() ? "<p>Nothing is written here yet.</p>" : html);
    }
}
