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

/** The sorts of incidents that are seen here: {@code /settings/types}. */
@Path("/settings/types")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.ADMINISTER)
public class TypePages {
    private final WordPages pages;

    TypePages(WordPages pages) {
        this.pages = pages;
    }

    @GET
    @Transactional
    public TemplateInstance list() {
        return pages.show(WordList.TYPE);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response change(MultivaluedMap<String, String> posted) {
        return pages.change(WordList.TYPE, posted);
    }
}
