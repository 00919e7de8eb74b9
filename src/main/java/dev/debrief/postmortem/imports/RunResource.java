package dev.debrief.postmortem.imports;

import dev.debrief.archive.imports.ImportDrafts;
import dev.debrief.archive.imports.ImportRuns;
import dev.debrief.archive.imports.Imported;
import dev.debrief.archive.imports.Imports;
import dev.debrief.archive.imports.Incoming;
import dev.debrief.people.Reader;
import dev.debrief.people.Role;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Many files that came in at once: {@code /import/runs/3}. */
@Path("/import/runs/{id:[0-9]{1,15}}")
@Produces(MediaType.TEXT_HTML)
public class RunResource {
    @CheckedTemplate(basePath = "postmortem/imports")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance run(RunPage page);
    }

    private final ImportRuns runs;
    private final RunPages pages;
    private final Imports imports;
    private final ImportDrafts drafts;
    private final Reader reader;

    RunResource(ImportRuns runs, RunPages pages, Imports imports, ImportDrafts drafts, Reader reader) {
        this.runs = runs;
        this.imports = imports;
        this.drafts = drafts;
        this.pages = pages;
        this.reader = reader;
    }

    @GET
    @RolesAllowed(Role.EDIT)
    public TemplateInstance look(
            @PathParam("id") long id,
            @QueryParam("fate") @DefaultValue("") String fate,
            @QueryParam("after") @DefaultValue("0") long after) {
        return pages.page(id, RunPages.fate(fate), after).map(Templates::run).orElseThrow(NotFoundException::new);
    }

    /** Lays one of its files before whoever asks, as it came, to answer what is asked about it. */
    @POST
    @Path("files/{file:[0-9]{1,15}}/look")
    @RolesAllowed(Role.EDIT)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response lookAt(@PathParam("id") long id, @PathParam("file") long file) {
        Optional<Incoming> changed = runs.changed(id, file);
        if (changed.isPresent()) {
            long draft = drafts.begin(changed.get().content(), changed.get().path(), reader.personId());
            return Response.seeOther(URI.create("/import/" + draft)).build();
        }
        Imported imported = runs.imported(id, file).orElseThrow(NotFoundException::new);
        byte[] content = imports.original(imported.id()).orElseThrow(NotFoundException::new);
        long draft = drafts.begin(content, imported.name(), reader.personId());
        return Response.seeOther(URI.create("/import/" + draft)).build();
    }

    /** Brings one file that was changed since upon the incident that it became before. */
    @POST
    @Path("files/{file:[0-9]{1,15}}/update")
    @RolesAllowed(Role.EDIT)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response update(@PathParam("id") long id, @PathParam("file") long file) {
        return updating(id, file);
    }

    /** The same for all of them. */
    @POST
    @Path("updates")
    @RolesAllowed(Role.EDIT)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response updateAll(@PathParam("id") long id) {
        return updating(id, null);
    }

    private Response updating(long id, @Nullable Long file) {
        if (runs.update(id, file, reader.personId()).isEmpty()) throw new NotFoundException();
        return Response.seeOther(URI.create(RunPages.address(id))).build();
    }

    /** Takes back all that it brought, apart from what somebody has worked on since. */
    @POST
    @Path("undoing")
    @RolesAllowed(Role.EDIT)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response undo(@PathParam("id") long id) {
        if (runs.undo(id, reader.personId()).isEmpty()) throw new NotFoundException();
        return Response.seeOther(URI.create(RunPages.address(id))).build();
    }
}
