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

/** The monitoring checks for machines: {@code /api/v1/checks}. */
@Path("/api/v1/checks")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Consumes(MediaType.APPLICATION_JSON)
public class MonitoringChecksApi {
    private final EntryApi entries;

    MonitoringChecksApi(EntryApi entries) {
        this.entries = entries;
    }

    /** By title; those that are retired only where {@code retired} asks for them. */
    @GET
    @RolesAllowed(Role.READ)
    @Consumes(MediaType.WILDCARD)
    @Transactional
    public Slice<CheckJson> list(
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("retired") boolean retired,
            @QueryParam("after") @DefaultValue("") String after) {
        return entries.list(Shelf.CHECKS, words, retired, after, CheckJson::of);
    }

    @POST
    @RolesAllowed(Role.ADMINISTER)
    @Transactional
    public Response add(@Nullable CheckJson body) {
        return entries.add(
                Shelf.CHECKS, CheckJson.values(body), body == null ? null : body.factorCategories(), CheckJson::of);
    }

    @GET
    @Path("/{id:[0-9]{1,18}}")
    @RolesAllowed(Role.READ)
    @Consumes(MediaType.WILDCARD)
    @Transactional
    public Response read(@PathParam("id") long id) {
        return entries.read(Shelf.CHECKS, id, CheckJson::of);
    }

    @PUT
    @Path("/{id:[0-9]{1,18}}")
    @RolesAllowed(Role.ADMINISTER)
    @Transactional
    public Response save(@PathParam("id") long id, @Nullable CheckJson body) {
        return entries.save(
                Shelf.CHECKS, id, CheckJson.values(body), body == null ? null : body.factorCategories(), CheckJson::of);
    }

    /** From then on it is proposed no more. */
    @PUT
    @Path("/{id:[0-9]{1,18}}/retirement")
    @RolesAllowed(Role.ADMINISTER)
    @Transactional
    public Response retire(@PathParam("id") long id) {
        return entries.retire(Shelf.CHECKS, id, true, CheckJson::of);
    }

    @DELETE
    @Path("/{id:[0-9]{1,18}}/retirement")
    @RolesAllowed(Role.ADMINISTER)
    @Consumes(MediaType.WILDCARD)
    @Transactional
    public Response bringBack(@PathParam("id") long id) {
        return entries.retire(Shelf.CHECKS, id, false, CheckJson::of);
    }

    /** Makes it an action item of an incident; asked again while that is open, it answers with the same. */
    @POST
    @Path("/{id:[0-9]{1,18}}/items")
    @RolesAllowed(Role.EDIT)
    @Transactional
    public Response make(@PathParam("id") long id, @Nullable ItemAsked body) {
        return entries.make(
                Shelf.CHECKS, id, body == null ? null : body.incident(), body == null ? null : body.factor());
    }
}
