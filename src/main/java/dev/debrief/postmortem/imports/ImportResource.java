package dev.debrief.postmortem.imports;

import dev.debrief.archive.imports.ImportDrafts;
import dev.debrief.archive.imports.ImportRuns;
import dev.debrief.document.reading.FileReading;
import dev.debrief.people.Reader;
import dev.debrief.people.Role;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Post-mortems that a team already has come in: {@code /import}. */
@Path("/import")
@Produces(MediaType.TEXT_HTML)
public class ImportResource {
    private static final int UNPROCESSABLE = 422;

    @CheckedTemplate(basePath = "postmortem/imports")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance ask(AskPage page);
    }

    private final ImportDrafts drafts;
    private final ImportRuns runs;
    private final PreviewPages previews;
    private final RunPages runPages;
    private final Reader reader;

    ImportResource(ImportDrafts drafts, ImportRuns runs, PreviewPages previews, RunPages runPages, Reader reader) {
        this.drafts = drafts;
        this.runs = runs;
        this.previews = previews;
        this.runPages = runPages;
        this.reader = reader;
    }

    @GET
    @RolesAllowed(Role.EDIT)
    public TemplateInstance ask(@QueryParam("done") @DefaultValue("") String done) {
        boolean isGone = done.equals("thrown-away");
        return page("", "", isGone ? "The file was thrown away. Nothing of it is kept." : "");
    }

    /**
     * Lays one file, or a pasted text, before whoever sent it; several, or a zip, are read in the background. What was
     * pasted stays in the form where it cannot be read.
     */
    @POST
    @RolesAllowed(Role.EDIT)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response take(
            @RestForm("file") List<FileUpload> files, @RestForm("markdown") @DefaultValue("") String pasted) {
        List<SentFile> sent = SentFile.chosen(files);
        if (sent.isEmpty() && pasted.isBlank()) return refused(pasted, "Choose a file, or paste its text.");
        if (sent.isEmpty()) return preview(SentFile.pasted(pasted), pasted);
        boolean isOne = sent.size() == 1 && !Unpacked.isZip(sent.get(0));
        return isOne ? preview(sent.get(0), pasted) : begin(sent, pasted);
    }

    private Response preview(SentFile file, String pasted) {
        if (previews.read(file.content(), file.name()) instanceof FileReading.Refused why)
            return refused(pasted, why.message());
        return to("/import/" + drafts.begin(file.content(), file.name(), reader.personId()));
    }

    private Response begin(List<SentFile> sent, String pasted) {
        Unpacked unpacked = Unpacked.of(sent);
        if (!unpacked.problem().isEmpty()) return refused(pasted, unpacked.problem());
        return to(RunPages.address(runs.begin(together(sent), unpacked.files(), reader.personId())));
    }

    /** The folder in which all of them are, otherwise the first and how many more. */
    private static String together(List<SentFile> sent) {
        String first = sent.get(0).name();
        if (sent.size() == 1) return first;
        String folder = first.substring(0, first.indexOf('/') + 1);
        boolean isOneFolder =
                !folder.isEmpty() && sent.stream().allMatch(file -> file.name().startsWith(folder));
        return isOneFolder ? folder.substring(0, folder.length() - 1) : first + " and " + (sent.size() - 1) + " more";
    }

    private Response refused(String pasted, String why) {
        return Response.status(UNPROCESSABLE).entity(page(pasted, why, "")).build();
    }

    private TemplateInstance page(String pasted, String problem, String done) {
        return Templates.ask(new AskPage(pasted, problem, done, runPages.newest()));
    }

    private static Response to(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
