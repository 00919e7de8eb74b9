package dev.debrief.incident;

import dev.debrief.people.Role;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** What the degrees of severity are called here: {@code /settings/severities}. */
@Path("/settings/severities")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.ADMINISTER)
public class SeverityPages {
    private final WordPages pages;

    SeverityPages(WordPages pages) {
        this.pages = pages;
    }

    @GET
    @Transactional
    public TemplateInstance list() {
        return pages.show(WordList.SEVERITY);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response change(MultivaluedMap<String, String> posted) {
        return pages.change(WordList.SEVERITY, posted);
    }
}
