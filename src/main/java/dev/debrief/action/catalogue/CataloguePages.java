package dev.debrief.action.catalogue;

import dev.debrief.people.Role;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/**
 * What keeps causes from coming back and what finds them out sooner, to read for editors and to change for
 * administrators: {@code /settings/practices} and {@code /settings/checks}.
 */
@Path("/settings/{shelf:practices|checks}")
@Produces(MediaType.TEXT_HTML)
public class CataloguePages {
    private final EntryPages pages;

    CataloguePages(EntryPages pages) {
        this.pages = pages;
    }

    @GET
    @RolesAllowed(Role.EDIT)
    @Transactional
    public TemplateInstance list(
            @PathParam("shelf") String shelf,
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("retired") boolean retired,
            @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("done") @DefaultValue("") String done) {
        return pages.list(Shelf.named(shelf), words, retired, after, done);
    }

    @GET
    @Path("/new")
    @RolesAllowed(Role.ADMINISTER)
    @Transactional
    public TemplateInstance blank(@PathParam("shelf") String shelf) {
        return pages.blank(Shelf.named(shelf));
    }

    @POST
    @Path("/new")
    @RolesAllowed(Role.ADMINISTER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response add(@PathParam("shelf") String shelf, MultivaluedMap<String, String> posted) {
        return pages.add(Shelf.named(shelf), posted);
    }

    @GET
    @Path("/{id:[0-9]{1,18}}")
    @RolesAllowed(Role.ADMINISTER)
    @Transactional
    public TemplateInstance show(@PathParam("shelf") String shelf, @PathParam("id") long id) {
        return pages.show(Shelf.named(shelf), id);
    }

    @POST
    @Path("/{id:[0-9]{1,18}}")
    @RolesAllowed(Role.ADMINISTER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response save(
            @PathParam("shelf") String shelf, @PathParam("id") long id, MultivaluedMap<String, String> posted) {
        return pages.save(Shelf.named(shelf), id, posted);
    }

    /** From then on it is proposed no more. */
    @POST
    @Path("/{id:[0-9]{1,18}}/retirement")
    @RolesAllowed(Role.ADMINISTER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response retire(@PathParam("shelf") String shelf, @PathParam("id") long id) {
        return pages.retire(Shelf.named(shelf), id);
    }

    @POST
    @Path("/{id:[0-9]{1,18}}/retirement/removal")
    @RolesAllowed(Role.ADMINISTER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response bringBack(@PathParam("shelf") String shelf, @PathParam("id") long id) {
        return pages.bringBack(Shelf.named(shelf), id);
    }
}
