package dev.debrief.jira.remote;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The calls to Jira Data Center, REST version 2. */
@Path("/rest/api/2")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface DataCenterApi {
    @GET
    @Path("/myself")
    Response myself(@HeaderParam("Authorization") String proof);

    @POST
    @Path("/issue")
    Response create(@HeaderParam("Authorization") String proof, String body);

    @POST
    @Path("/issue/bulk")
    Response createTogether(@HeaderParam("Authorization") String proof, String body);

    @GET
    @Path("/issue/{id}")
    Response issue(
            @HeaderParam("Authorization") String proof,
            @PathParam("id") String id,
            @QueryParam("fields") String fields);

    @GET
    @Path("/issue/{id}")
    Response lookAt(
            @HeaderParam("Authorization") String proof,
            @PathParam("id") String id,
            @QueryParam("fields") String fields,
            @QueryParam("expand") String expand);

    @GET
    @Path("/project/{project}/statuses")
    Response categories(@HeaderParam("Authorization") String proof, @PathParam("project") String project);

    @PUT
    @Path("/issue/{id}")
    Response edit(@HeaderParam("Authorization") String proof, @PathParam("id") String id, String body);

    @GET
    @Path("/issue/{id}/transitions")
    Response transitions(
            @HeaderParam("Authorization") String proof,
            @PathParam("id") String id,
            @QueryParam("expand") String expand);

    @POST
    @Path("/issue/{id}/transitions")
    Response transition(@HeaderParam("Authorization") String proof, @PathParam("id") String id, String body);

    @POST
    @Path("/search")
    Response search(@HeaderParam("Authorization") String proof, String body);

    @GET
    @Path("/user")
    Response user(@HeaderParam("Authorization") String proof, @QueryParam("key") String key);

    @GET
    @Path("/user/search")
    Response accounts(@HeaderParam("Authorization") String proof, @QueryParam("username") String query);

    @GET
    @Path("/issue/{id}/properties/debrief")
    Response mark(@HeaderParam("Authorization") String proof, @PathParam("id") String id);

    @POST
    @Path("/issue/{id}/remotelink")
    Response linkBack(@HeaderParam("Authorization") String proof, @PathParam("id") String id, String body);

    @GET
    @Path("/issue/{id}/comment")
    Response comments(@HeaderParam("Authorization") String proof, @PathParam("id") String id);

    @GET
    @Path("/issue/{id}/comment")
    Response said(
            @HeaderParam("Authorization") String proof,
            @PathParam("id") String id,
            @QueryParam("orderBy") String order,
            @QueryParam("startAt") int start,
            @QueryParam("maxResults") int most);

    @DELETE
    @Path("/issue/{id}/comment/{comment}")
    Response unsay(
            @HeaderParam("Authorization") String proof,
            @PathParam("id") String id,
            @PathParam("comment") String comment);

    @POST
    @Path("/issue/{id}/comment")
    Response comment(@HeaderParam("Authorization") String proof, @PathParam("id") String id, String body);
}
