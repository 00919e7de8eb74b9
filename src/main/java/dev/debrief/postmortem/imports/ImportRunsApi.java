package dev.debrief.postmortem.imports;

import dev.debrief.archive.imports.Fate;
import dev.debrief.archive.imports.ImportRuns;
import dev.debrief.archive.imports.Incoming;
import dev.debrief.archive.imports.Run;
import dev.debrief.people.Reader;
import dev.debrief.people.Role;
import dev.debrief.shared.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Many files that belong together, for machines: {@code /api/v1/imports/runs}. */
@Path("/api/v1/imports/runs")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class ImportRunsApi {
    private static final int MOST_FILES = 200;
    private static final int UNPROCESSABLE = 422;

    private final ImportRuns runs;
    private final Reader reader;

    ImportRunsApi(ImportRuns runs, Reader reader) {
        this.runs = runs;
        this.reader = reader;
    }

    /** What the files are called together. */
    public record Named(@Nullable String name) {}

    /** Begins with no file yet. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.EDIT)
    public Response begin(Named named) {
        if (named == null || named.name() == null || named.name().isBlank()) {
            return Problem.of(UNPROCESSABLE, "This import has no name", "Send {\"name\": \"what the files are\"}.")
                    .toResponse();
        }
        long id = runs.begin(named.name(), List.of(), reader.personId());
        return Response.created(address(id))
                .entity(RunJson.of(runs.find(id).orElseThrow()))
                .build();
    }

    /** How far it is. */
    @GET
    @Path("{run}")
    @RolesAllowed(Role.EDIT)
    public Response find(@PathParam("run") String run) {
        return number(run)
                .flatMap(runs::find)
                .map(found -> Response.ok(RunJson.of(found)).build())
                .orElseGet(() -> missing(run));
    }

    /** What became of its files; {@code fate} asks for those of one fate alone. */
    @GET
    @Path("{run}/files")
    @RolesAllowed(Role.EDIT)
    public Response files(
            @PathParam("run") String run,
            @QueryParam("fate") @DefaultValue("") String fate,
            @QueryParam("after") @DefaultValue("0") String after) {
        Fate wanted = RunPages.fate(fate);
        Optional<Long> behind = after.equals("0") ? Optional.of(0L) : number(after);
        if (behind.isEmpty() || (wanted == null && !fate.isEmpty())) {
            return Problem.of(400, "This cannot be asked", "There is no such fate, or no file to go on behind.")
                    .toResponse();
        }
        return number(run)
                .flatMap(runs::find)
                .map(found -> Response.ok(RunJson.Files.of(runs.files(found.id(), wanted, behind.get(), MOST_FILES)))
                        .build())
                .orElseGet(() -> missing(run));
    }

    /**
     * Reads one more file and answers with what became of it. Like {@code POST /api/v1/imports} it takes a file once; and a
     * file of a path that came in before with other words is not doubled.
     */
    @POST
    @Path("{run}/files")
    @Consumes({MediaType.APPLICATION_OCTET_STREAM, "text/markdown"})
    @RolesAllowed(Role.EDIT)
    public Response add(
            @PathParam("run") String run, @QueryParam("filename") @DefaultValue("") String filename, byte[] file) {
        Incoming incoming = Incoming.file(Unpacked.path(filename), file);
        Optional<Run.File> added = number(run).flatMap(id -> runs.add(id, incoming, reader.personId()));
        if (added.isEmpty()) {
            return Problem.of(
                            409,
                            "No file can be added",
                            "There is no import " + run + " that you began and that goes on. Begin one.")
                    .toResponse();
        }
        RunJson.File json = RunJson.File.of(added.get());
        return Response.status(added.get().fate() == Fate.KEPT ? 201 : 200)
                .entity(json)
                .build();
    }

    /** Brings its files that were changed since upon what they became before, in the background. */
    @POST
    @Path("{run}/updates")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.EDIT)
    public Response update(@PathParam("run") String run) {
        return number(run)
                .flatMap(id -> runs.update(id, null, reader.personId()))
                .map(found -> Response.accepted(RunJson.of(found)).build())
                .orElseGet(() -> missing(run));
    }

    /** Takes back all that it brought, apart from what somebody has worked on since. */
    @POST
    @Path("{run}/undoing")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.EDIT)
    public Response undo(@PathParam("run") String run) {
        return number(run)
                .flatMap(id -> runs.undo(id, reader.personId()))
                .map(undone -> Response.accepted(RunJson.of(undone)).build())
                .orElseGet(() -> missing(run));
    }

    private static URI address(long id) {
        return URI.create("/api/v1/imports/runs/" + id);
    }

    private static Optional<Long> number(String id) {
        return id.matches("[1-9][0-9]{0,17}") ? Optional.of(Long.valueOf(id)) : Optional.empty();
    }

    private static Response missing(String run) {
        return Problem.notFound("There is no import of many files " + run + ".").toResponse();
    }
}
