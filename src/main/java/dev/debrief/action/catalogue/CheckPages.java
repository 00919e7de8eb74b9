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

/** What finds causes out sooner, to read for editors and to change for administrators: {@code /settings/checks}. */
@Path("/settings/checks")
@Produces(MediaType.TEXT_HTML)
public class CheckPages {
    private final EntryPages pages;

    CheckPages(EntryPages pages) {
        this.pages = pages;
    }

    @GET
    @RolesAllowed(Role.EDIT)
    @Transactional
    public TemplateInstance list(
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("retired") boolean retired,
            @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("done") @DefaultValue("") String done) {
        return pages.list(Shelf.CHECKS, words, retired, after, done);
    }

    @GET
    @Path("/new")
    @RolesAllowed(Role.ADMINISTER)
    @Transactional
    public TemplateInstance blank() {
        return pages.blank(Shelf.CHECKS);
    }

    @POST
    @Path("/new")
    @RolesAllowed(Role.ADMINISTER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response add(MultivaluedMap<String, String> posted) {
        return pages.add(Shelf.CHECKS, posted);
    }

    @GET
    @Path("/{id:[0-9]{1,18}}")
    @RolesAllowed(Role.ADMINISTER)
    @Transactional
    public TemplateInstance show(@PathParam("id") long id) {
        return pages.show(Shelf.CHECKS, id);
    }

    @POST
    @Path("/{id:[0-9]{1,18}}")
    @RolesAllowed(Role.ADMINISTER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response save(@PathParam("id") long id, MultivaluedMap<String, String> posted) {
        return pages.save(Shelf.CHECKS, id, posted);
    }

    /** From then on it is proposed no more. */
    @POST
    @Path("/{id:[0-9]{1,18}}/retirement")
    @RolesAllowed(Role.ADMINISTER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response retire(@PathParam("id") long id) {
        return pages.retire(Shelf.CHECKS, id);
    }

    @POST
    @Path("/{id:[0-9]{1,18}}/retirement/removal")
    @RolesAllowed(Role.ADMINISTER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response bringBack(@PathParam("id") long id) {
        return pages.bringBack(Shelf.CHECKS, id);
    }
}
