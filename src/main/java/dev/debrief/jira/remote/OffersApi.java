package dev.debrief.jira.remote;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** What settings ask of a Jira; the same paths in both versions of its API, whose address is that of the client. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public interface OffersApi {
    /** Without a proof nobody learns it. */
    @GET
    @Path("/serverInfo")
    Response about();

    @GET
    @Path("/myself")
    Response myself(@HeaderParam("Authorization") String proof);

    /** Cloud's. */
    @GET
    @Path("/project/search")
    Response projects(
            @HeaderParam("Authorization") String proof,
            @QueryParam("startAt") int start,
            @QueryParam("maxResults") int most);

    /** A Data Center's. */
    @GET
    @Path("/project")
    Response allProjects(@HeaderParam("Authorization") String proof);

    @GET
    @Path("/project/{key}")
    Response project(@HeaderParam("Authorization") String proof, @PathParam("key") String key);

    @GET
    @Path("/project/{key}/statuses")
    Response statuses(@HeaderParam("Authorization") String proof, @PathParam("key") String key);

    @GET
    @Path("/issue/createmeta/{key}/issuetypes")
    Response types(
            @HeaderParam("Authorization") String proof,
            @PathParam("key") String key,
            @QueryParam("startAt") int start,
            @QueryParam("maxResults") int most);

    @GET
    @Path("/issue/createmeta/{key}/issuetypes/{type}")
    Response screen(
            @HeaderParam("Authorization") String proof,
            @PathParam("key") String key,
            @PathParam("type") String type,
            @QueryParam("startAt") int start,
            @QueryParam("maxResults") int most);

    /** On Cloud people are searched by a query, in a Data Center by a user name. */
    @GET
    @Path("/user/search")
    Response people(
            @HeaderParam("Authorization") String proof,
            @QueryParam("query") @Nullable String query,
            @QueryParam("username") @Nullable String username,
            @QueryParam("maxResults") int most);
}
