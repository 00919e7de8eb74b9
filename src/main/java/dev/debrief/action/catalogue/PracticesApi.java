package dev.debrief.action.catalogue;

import dev.debrief.people.Role;
import dev.debrief.shared.Problem;
import dev.debrief.shared.Slice;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** The prevention practices for machines: {@code /api/v1/practices}. */
@Path("/api/v1/practices")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Consumes(MediaType.APPLICATION_JSON)
public class PracticesApi {
    private final EntryApi entries;

    PracticesApi(EntryApi entries) {
        this.entries = entries;
    }

    /** By title; those that are retired only where {@code retired} asks for them. */
    @GET
    @RolesAllowed(Role.READ)
    @Consumes(MediaType.WILDCARD)
    @Transactional
    public Slice<PracticeJson> list(
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("retired") boolean retired,
            @QueryParam("after") @DefaultValue("") String after) {
        return entries.list(Shelf.PRACTICES, words, retired, after, PracticeJson::of);
    }

    @POST
    @RolesAllowed(Role.ADMINISTER)
    @Transactional
    public Response add(@Nullable PracticeJson body) {
        return entries.add(
                Shelf.PRACTICES,
                PracticeJson.values(body),
                body == null ? null : body.factorCategories(),
                PracticeJson::of);
    }

    @GET
    @Path("/{id:[0-9]{1,18}}")
    @RolesAllowed(Role.READ)
    @Consumes(MediaType.WILDCARD)
    @Transactional
    public Response read(@PathParam("id") long id) {
        return entries.read(Shelf.PRACTICES, id, PracticeJson::of);
    }

    @PUT
    @Path("/{id:[0-9]{1,18}}")
    @RolesAllowed(Role.ADMINISTER)
    @Transactional
    public Response save(@PathParam("id") long id, @Nullable PracticeJson body) {
        return entries.save(
                Shelf.PRACTICES,
                id,
                PracticeJson.values(body),
                body == null ? null : body.factorCategories(),
                PracticeJson::of);
    }

    /** From then on it is proposed no more. */
    @PUT
    @Path("/{id:[0-9]{1,18}}/retirement")
    @RolesAllowed(Role.ADMINISTER)
    @Transactional
    public Response retire(@PathParam("id") long id) {
        return entries.retire(Shelf.PRACTICES, id, true, PracticeJson::of);
    }

    @DELETE
    @Path("/{id:[0-9]{1,18}}/retirement")
    @RolesAllowed(Role.ADMINISTER)
    @Consumes(MediaType.WILDCARD)
    @Transactional
    public Response bringBack(@PathParam("id") long id) {
        return entries.retire(Shelf.PRACTICES, id, false, PracticeJson::of);
    }

    /** Makes it an action item of an incident; asked again while that is open, it answers with the same. */
    @POST
    @Path("/{id:[0-9]{1,18}}/items")
    @RolesAllowed(Role.EDIT)
    @Transactional
    public Response make(@PathParam("id") long id, @Nullable ItemAsked body) {
        return entries.make(
                Shelf.PRACTICES, id, body == null ? null : body.incident(), body == null ? null : body.factor());
    }
}
