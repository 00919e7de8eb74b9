package dev.debrief.postmortem.attach;

import dev.debrief.incident.attachment.AttachmentLine;
import dev.debrief.incident.attachment.Attachments;
import dev.debrief.people.Reader;
import dev.debrief.people.Role;
import dev.debrief.shared.IncidentNumber;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
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
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The files beside the text of an incident: {@code /incidents/42/attachments}. */
@Path("/incidents/{number:[0-9]{1,9}}/attachments")
@Produces(MediaType.TEXT_HTML)
public class AttachmentsResource {
    private final Attachments attachments;
    private final AttachmentsPages pages;
    private final Reception reception;
    private final Reader reader;

    AttachmentsResource(Attachments attachments, AttachmentsPages pages, Reception reception, Reader reader) {
        this.attachments = attachments;
        this.pages = pages;
        this.reception = reception;
        this.reader = reader;
    }

    @GET
    @RolesAllowed(Role.READ)
    public TemplateInstance list(
            @PathParam("number") int digits,
            @QueryParam("removed") @DefaultValue("") String removed,
            @QueryParam("added") @DefaultValue("0") int added) {
        IncidentNumber number = number(digits);
        AttachmentsPages.Said said = AttachmentsPages.Said.NOTHING;
        if (added > 0)
            said = AttachmentsPages.Said.sentence(
                    added == 1 ? "One file is attached." : added + " files are attached.");
        Optional<AttachmentLine> gone = attachments.named(number, removed).filter(line -> !line.isThere());
        if (gone.isPresent()) {
            said = new AttachmentsPages.Said(
                    gone.get().name() + " is removed.", gone.get().name(), List.of(), "");
        }
        return page(number, said);
    }

    /** Attaches what the form brings. What is not kept is named with its reason; the rest is kept. */
    @POST
    @RolesAllowed(Role.EDIT)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response add(
            @PathParam("number") int digits,
            @RestForm("file") List<FileUpload> files,
            @RestForm("description") @DefaultValue("") String description) {
        IncidentNumber number = number(digits);
        Reception.Received received = reception.take(number, SentFile.chosen(files), description);
        if (received.refused().isEmpty()) {
            return Response.seeOther(URI.create(
                            address(number) + "?added=" + received.added().size()))
                    .build();
        }
        String kept = received.added().isEmpty() ? "" : received.added().size() + " other files are attached.";
        return Response.status(received.status())
                .entity(page(number, new AttachmentsPages.Said(kept, "", received.refused(), description)))
                .build();
    }

    /** The same for a script: one file, and how a text names it. */
    @POST
    @RolesAllowed(Role.EDIT)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    public Response addOne(
            @PathParam("number") int digits,
            @RestForm("file") List<FileUpload> files,
            @RestForm("description") @DefaultValue("") String description) {
        return reception.one(number(digits), SentFile.chosen(files), description);
    }

    @POST
    @Path("{name}/description")
    @RolesAllowed(Role.EDIT)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response describe(
            @PathParam("number") int digits,
            @PathParam("name") String name,
            @FormParam("description") @DefaultValue("") String description) {
        IncidentNumber number = number(digits);
        boolean kept = attachments.describe(number, name, description).orElseThrow(NotFoundException::new);
        if (kept) return back(number, "");
        String reason = "The description has " + description.length()
                + " characters; at most 1,000 can be kept. Here it is, to shorten it: " + description;
        return Response.status(422)
                .entity(page(
                        number,
                        new AttachmentsPages.Said("", "", List.of(new AttachmentsPage.Refused(name, reason)), "")))
                .build();
    }

    /** Takes it off the list; the page that follows offers to bring it back. */
    @POST
    @Path("{name}/removal")
    @RolesAllowed(Role.EDIT)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(@PathParam("number") int digits, @PathParam("name") String name) {
        IncidentNumber number = number(digits);
        AttachmentLine line =
                attachments.remove(number, name, reader.personId()).orElseThrow(NotFoundException::new);
        return back(
                number, "?removed=" + line.address().substring(address(number).length() + 1));
    }

    @POST
    @Path("{name}/return")
    @RolesAllowed(Role.EDIT)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response bringBack(@PathParam("number") int digits, @PathParam("name") String name) {
        IncidentNumber number = number(digits);
        if (attachments.bringBack(number, name).isEmpty()) throw new NotFoundException();
        return back(number, "");
    }

    /** Takes the content of a removed one out of the database for good: a secret that should never have been there. */
    @POST
    @Path("{name}/erasure")
    @RolesAllowed(Role.ADMINISTER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response erase(@PathParam("number") int digits, @PathParam("name") String name) {
        IncidentNumber number = number(digits);
        if (attachments.erase(number, name, reader.personId()).isEmpty()) throw new NotFoundException();
        return back(number, "");
    }

    private TemplateInstance page(IncidentNumber number, AttachmentsPages.Said said) {
        return pages.page(number, said).orElseThrow(NotFoundException::new);
    }

    private static IncidentNumber number(int digits) {
        if (digits < 1) throw new NotFoundException();
        return new IncidentNumber(digits);
    }

    private static String address(IncidentNumber number) {
        return AttachmentLine.addressesOf(number);
    }

    private static Response back(IncidentNumber number, String query) {
        return Response.seeOther(URI.create(address(number) + query)).build();
    }
}
