package dev.debrief.postmortem;

import dev.debrief.people.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** What the JSON of a post-mortem may hold, as JSON Schema (draft 2020-12). */
@Path("/api/v1/schema/post-mortem")
public class SchemaApi {
    /** Where it is found. */
    static final String ADDRESS = "/api/v1/schema/post-mortem";

    /** RFC 8288 with the relation of section 6.1 of JSON Schema's core: what describes this JSON. */
    public static final String LINK = "<" + ADDRESS + ">; rel=\"describedby\"; type=\"application/schema+json\"";

    private final byte[] schema;

    SchemaApi() throws IOException {
        try (InputStream file = SchemaApi.class.getResourceAsStream("/schema/post-mortem.schema.json")) {
            schema = Objects.requireNonNull(file, "the schema is part of the application")
                    .readAllBytes();
        }
    }

    @GET
    @RolesAllowed(Role.READ)
    @Produces("application/schema+json")
    public Response read() {
        return Response.ok(schema)
                .header("Cache-Control", "public, max-age=3600")
                .build();
    }
}
