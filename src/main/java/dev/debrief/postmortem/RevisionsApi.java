package dev.debrief.postmortem;

import dev.debrief.archive.Kept;
import dev.debrief.archive.Restorations;
import dev.debrief.archive.Revisions;
import dev.debrief.archive.Saved;
import dev.debrief.document.JsonWriter;
import dev.debrief.document.comparison.Comparison;
import dev.debrief.document.comparison.Topic;
import dev.debrief.incident.Revision;
import dev.debrief.people.Reader;
import dev.debrief.people.Role;
import dev.debrief.shared.IncidentNumber;
import dev.debrief.shared.Problem;
import dev.debrief.shared.Slice;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The history of an incident for machines: {@code /api/v1/incidents/42/revisions}. */
@Path("/api/v1/incidents/{number}/revisions")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Consumes(MediaType.APPLICATION_JSON)
public class RevisionsApi {
    private static final int MOST = 200;

    private final Revisions revisions;
    private final Restorations restorations;
    private final Reader reader;

    RevisionsApi(Revisions revisions, Restorations restorations, Reader reader) {
        this.revisions = revisions;
        this.restorations = restorations;
        this.reader = reader;
    }

    /** The newest first, each with what it changed; {@code after} is that of the page before, {@code limit} up to 200. */
    @GET
    @RolesAllowed(Role.READ)
    @Consumes(MediaType.WILDCARD)
    public Response list(
            @PathParam("number") String number,
            @QueryParam("after") @Nullable Integer after,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        if (limit < 1 || limit > MOST) {
            return Problem.of(400, "This cannot be listed", "limit is a number from 1 to " + MOST + ".")
                    .toResponse();
        }
        Optional<IncidentNumber> incident = IncidentNumber.parse(number);
        List<Revision> found =
                incident.map(one -> revisions.list(one, after, limit + 1)).orElse(List.of());
        if (found.isEmpty() && after == null) return missing(number, "");
        List<Revision> shown = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? String.valueOf(shown.get(limit - 1).number()) : null;
        return Response.ok(new Slice<>(shown, next)).build();
    }

    /** The whole document as it was saved in that revision. */
    @GET
    @Path("{revision:[0-9]{1,9}}")
    @RolesAllowed(Role.READ)
    @Consumes(MediaType.WILDCARD)
    public Response read(@PathParam("number") String number, @PathParam("revision") int revision) {
        return kept(number, revision)
                .map(kept -> Response.ok(JsonWriter.write(kept.postMortem()))
                        .tag(EntityTag.of(kept))
                        .build())
                .orElseGet(() -> missing(number, " or no revision " + revision));
    }

    /** What differs between two revisions, part by part, field by field, row by row. */
    @GET
    @Path("compare")
    @RolesAllowed(Role.READ)
    @Consumes(MediaType.WILDCARD)
    public Response compare(
            @PathParam("number") String number,
            @QueryParam("from") @DefaultValue("0") int from,
            @QueryParam("to") @DefaultValue("0") int to) {
        Optional<Kept> older = kept(number, from);
        Optional<Kept> newer = kept(number, to);
        if (older.isEmpty() || newer.isEmpty()) {
            return missing(
                    number,
                    " or no revision " + (older.isEmpty() ? from : to) + ". Name two of its revisions as from and to");
        }
        return Response.ok(Comparison.of(older.get().postMortem(), newer.get().postMortem()))
                .build();
    }

    /** Restores a revision as a new one, upon the revision named in {@code If-Match}; {@code part} restores one part. */
    @POST
    @Path("{revision:[0-9]{1,9}}/restoration")
    @RolesAllowed(Role.EDIT)
    public Response restore(
            @PathParam("number") String number,
            @PathParam("revision") int revision,
            @QueryParam("part") @Nullable String part,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        Optional<Integer> base = EntityTag.parse(ifMatch);
        if (base.isEmpty()) return EntityTag.required().toResponse();
        Topic only = part == null ? null : Topic.of(part).orElse(Topic.STANDING);
        if (only == Topic.STANDING) {
            return Problem.of(
                            400,
                            "There is no such part",
                            "“" + part + "” cannot be restored. Name a part such as timeline.")
                    .toResponse();
        }
        Optional<Saved> saved = IncidentNumber.parse(number)
                .flatMap(one -> restorations.restore(one, revision, only, base.get(), reader.personId()));
        if (saved.isEmpty()) return missing(number, " or no revision " + revision);
        if (saved.get() instanceof Saved.Behind behind)
            return EntityTag.behind(base.get(), behind).toResponse();
        Revision now = saved.get() instanceof Saved.As as ? as.revision() : ((Saved.Unchanged) saved.get()).revision();
        return read(number, now.number());
    }

    private Optional<Kept> kept(String number, int revision) {
        return IncidentNumber.parse(number).flatMap(one -> revisions.fetch(one, revision));
    }

    private static Response missing(String number, String more) {
        return Problem.notFound("There is no incident " + number + more + ".").toResponse();
    }
}
