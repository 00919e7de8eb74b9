package dev.debrief.postmortem.attach;

import dev.debrief.incident.attachment.AttachmentLine;
import dev.debrief.incident.attachment.Attachments;
import dev.debrief.people.Reader;
import dev.debrief.people.Role;
import dev.debrief.shared.IncidentNumber;
import dev.debrief.shared.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;

/** Attachments for machines: {@code /api/v1/incidents/{number}/attachments}. */
@Path("/api/v1/incidents/{number}/attachments")
public class AttachmentsApi {
    private final Attachments attachments;
    private final AttachmentsJson json;
    private final Reception reception;
    private final Reader reader;

    AttachmentsApi(Attachments attachments, AttachmentsJson json, Reception reception, Reader reader) {
        this.attachments = attachments;
        this.json = json;
        this.reception = reception;
        this.reader = reader;
    }

    @GET
    @RolesAllowed(Role.READ)
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    public Response list(@PathParam("number") String digits) {
        return of(digits, number -> Response.ok(json.of(attachments.of(number))).build());
    }

    /** Attaches the body as it is. The same content under the same name makes one attachment however often it comes. */
    @POST
    @RolesAllowed(Role.EDIT)
    @Consumes({MediaType.APPLICATION_OCTET_STREAM, "image/*"})
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    public Response add(
            @PathParam("number") String digits,
            @QueryParam("name") @DefaultValue("") String name,
            @QueryParam("description") @DefaultValue("") String description,
            byte[] content) {
        if (name.isBlank()) {
            return Problem.of(422, "The file needs a name", "Say it in the address: attachments?name=job.log")
                    .toResponse();
        }
        return of(digits, number -> Reception.answer(reception.take(number, name, description, content)));
    }

    /** The file itself, as the page hands it out. */
    @GET
    @Path("{name}")
    @RolesAllowed(Role.READ)
    public Response content(
            @PathParam("number") String digits, @PathParam("name") String name, @Context Request request) {
        return of(
                digits,
                number -> attachments
                        .named(number, name)
                        .filter(line -> line.erased() == null)
                        .map(line -> Served.whole(line, request, () -> attachments.content(line)))
                        .orElseGet(() -> missing(name)));
    }

    /** Removes it; sending the same file again brings it back. */
    @DELETE
    @Path("{name}")
    @RolesAllowed(Role.EDIT)
    @Produces(Problem.MEDIA_TYPE)
    public Response remove(@PathParam("number") String digits, @PathParam("name") String name) {
        return of(digits, number -> {
            Optional<AttachmentLine> removed = attachments.remove(number, name, reader.personId());
            return removed.isEmpty() ? missing(name) : Response.noContent().build();
        });
    }

    private Response of(String digits, Function<IncidentNumber, Response> answer) {
        return IncidentNumber.parse(digits)
                .filter(attachments::hasIncident)
                .map(answer)
                .orElseGet(() ->
                        Problem.notFound("There is no incident " + digits + ".").toResponse());
    }

    private static Response missing(String name) {
        return Problem.notFound("There is no attachment " + name + ".").toResponse();
    }
}
