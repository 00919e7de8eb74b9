package dev.debrief.postmortem.readback;

import dev.debrief.archive.Saved;
import dev.debrief.people.Reader;
import dev.debrief.people.Role;
import dev.debrief.postmortem.edit.FilesReadBack;
import dev.debrief.shared.IncidentNumber;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** A file that was edited by hand comes back: {@code /incidents/42/read-back}. */
@Path("/incidents/{number:[0-9]{1,9}}/read-back")
@Produces(MediaType.TEXT_HTML)
public class ReadBackResource {
    private final ReadBackPages pages;
    private final FilesReadBack files;
    private final Reader reader;

    ReadBackResource(ReadBackPages pages, FilesReadBack files, Reader reader) {
        this.pages = pages;
        this.files = files;
        this.reader = reader;
    }

    @CheckedTemplate(basePath = "postmortem/readback")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance readback(ReadBackPage page);
    }

    @GET
    @RolesAllowed(Role.EDIT)
    public TemplateInstance ask(@PathParam("number") int digits) {
        return shown(pages.empty(number(digits), "", ""));
    }

    /** Shows what a file would change; {@code do=save} saves what was shown, {@code do=form} opens it in the form. */
    @POST
    @RolesAllowed(Role.EDIT)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response read(
            @PathParam("number") int digits,
            @RestForm("file") @Nullable FileUpload file,
            @RestForm("markdown") @DefaultValue("") String pasted,
            @RestForm("revision") @DefaultValue("0") int seen,
            @RestForm("do") @DefaultValue("look") String deed) {
        IncidentNumber number = number(digits);
        SentText sent = SentText.of(file, pasted);
        if (!sent.problem().isEmpty())
            return Response.status(422)
                    .entity(shown(pages.empty(number, sent.markdown(), sent.problem())))
                    .build();
        if (deed.equals("form")) return inTheForm(number, sent.markdown());
        if (deed.equals("save")) return save(number, sent.markdown(), seen);
        return Response.ok(shown(pages.proposed(number, sent.markdown(), 0))).build();
    }

    private Response inTheForm(IncidentNumber number, String markdown) {
        files.layOnDesk(number, markdown, reader.personId());
        return Response.seeOther(URI.create(ReadBackPages.address(number) + "/edit"))
                .build();
    }

    private Response save(IncidentNumber number, String markdown, int seen) {
        ReadBackPage before = pages.proposed(number, markdown, seen).orElseThrow(NotFoundException::new);
        if (files.save(number, markdown, seen, reader.personId()) instanceof Saved.Behind) {
            return Response.status(Response.Status.CONFLICT)
                    .entity(Templates.readback(before))
                    .build();
        }
        return Response.seeOther(URI.create(ReadBackPages.address(number))).build();
    }

    private static TemplateInstance shown(Optional<ReadBackPage> page) {
        return page.map(Templates::readback).orElseThrow(NotFoundException::new);
    }

    private static IncidentNumber number(int digits) {
        if (digits < 1) throw new NotFoundException();
        return new IncidentNumber(digits);
    }
}
