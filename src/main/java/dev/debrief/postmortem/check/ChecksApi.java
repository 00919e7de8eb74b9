package dev.debrief.postmortem.check;

import dev.debrief.archive.Archive;
import dev.debrief.archive.Checked;
import dev.debrief.archive.Checks;
import dev.debrief.archive.Kept;
import dev.debrief.archive.Leaving;
import dev.debrief.people.Reader;
import dev.debrief.people.Role;
import dev.debrief.shared.IncidentNumber;
import dev.debrief.shared.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The writing checks for machines: {@code /api/v1/incidents/42/checks}. */
@Path("/api/v1/incidents/{number}/checks")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Consumes(MediaType.APPLICATION_JSON)
public class ChecksApi {
    private static final int UNPROCESSABLE = 422;

    private final Archive archive;
    private final Checks checks;
    private final Reader reader;

    ChecksApi(Archive archive, Checks checks, Reader reader) {
        this.archive = archive;
        this.checks = checks;
        this.reader = reader;
    }

    /** Why a remark is left as it is. */
    public record Reason(@Nullable String reason) {}

    /** What is said of the document as it is kept: {@code open}, and what is {@code left} as it is. */
    @GET
    @RolesAllowed(Role.READ)
    @Consumes(MediaType.WILDCARD)
    public Response list(@PathParam("number") String number) {
        return kept(number)
                .map(kept -> Response.ok(checked(number, kept)).build())
                .orElseGet(() -> missing(number));
    }

    /** Leaves one as it is. */
    @PUT
    @Path("{key}")
    @RolesAllowed(Role.EDIT)
    public Response leave(@PathParam("number") String number, @PathParam("key") String key, @Nullable Reason body) {
        Optional<Kept> kept = kept(number);
        if (kept.isEmpty()) return missing(number);
        String reason = body == null || body.reason() == null ? "" : body.reason();
        Leaving leaving = checks.leave(
                IncidentNumber.parse(number).orElseThrow(), kept.get().postMortem(), key, reason, reader.personId());
        return switch (leaving) {
            case LEFT -> Response.ok(checked(number, kept.get())).build();
            case NOT_SAID -> Problem.notFound(leaving.message()).toResponse();
            default ->
                new Problem(
                                "It cannot be left like this",
                                UNPROCESSABLE,
                                leaving.message(),
                                List.of(new Problem.Mistake("/reason", leaving.message())))
                        .toResponse();
        };
    }

    /** Takes that back. */
    @DELETE
    @Path("{key}")
    @RolesAllowed(Role.EDIT)
    @Consumes(MediaType.WILDCARD)
    public Response takeBack(@PathParam("number") String number, @PathParam("key") String key) {
        Optional<Kept> kept = kept(number);
        if (kept.isEmpty()) return missing(number);
        boolean was = checks.takeBack(IncidentNumber.parse(number).orElseThrow(), key);
        return was
                ? Response.ok(checked(number, kept.get())).build()
                : Problem.notFound("Nothing of that key is left as it is.").toResponse();
    }

    private Optional<Kept> kept(String number) {
        return IncidentNumber.parse(number).flatMap(archive::fetch);
    }

    private Checked checked(String number, Kept kept) {
        return checks.of(IncidentNumber.parse(number).orElseThrow(), kept.postMortem());
    }

    private static Response missing(String number) {
        return Problem.notFound("There is no incident " + number + ".").toResponse();
    }
}
