package dev.debrief.postmortem.read;

import dev.debrief.incident.PastedLogRow;
import dev.debrief.people.Reader;
import dev.debrief.people.Role;
import dev.debrief.shared.IncidentNumber;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;

/** The whole of what was pasted, as evidence: {@code /incidents/42/pasted/3}. */
@Path("/incidents/{number:[0-9]{1,9}}/pasted")
public class PastedLogResource {
    /** What a page shows of a long text, in characters; the rest is in the file. */
    private static final int SHOWN = 200_000;

    @CheckedTemplate(basePath = "postmortem/read", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance pastedLog(
                String number, String address, PastedShown log, String text, boolean cut, boolean mayWrite);

        static native TemplateInstance pastedLogRemoved(
                String number, String address, PastedShown log, String by, String day, boolean mayWrite);
    }

    private final Reader reader;
    private final Clock clock;

    PastedLogResource(Reader reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    @GET
    @Path("{log:[0-9]{1,6}}")
    @RolesAllowed(Role.READ)
    @Produces(MediaType.TEXT_HTML)
    @Transactional
    public TemplateInstance show(@PathParam("number") int number, @PathParam("log") int log) {
        PastedLogRow row = ever(number, log);
        if (!row.isThere()) return removed(number, row);
        String text = row.text();
        boolean cut = text.length() > SHOWN;
        return Templates.pastedLog(
                new IncidentNumber(number).toString(),
                "/incidents/" + number,
                PastedShown.of(row.line(), new Zoned(reader.zone())),
                (cut ? text.substring(0, SHOWN) : text).replace('\0', '\u2400'),
                cut,
                reader.mayEdit());
    }

    /** Byte for byte, as a file. */
    @GET
    @Path("{log:[0-9]{1,6}}.txt")
    @RolesAllowed(Role.READ)
    @Produces("text/plain;charset=UTF-8")
    @Transactional
    public Response file(@PathParam("number") int number, @PathParam("log") int log) {
        String name = new IncidentNumber(number) + "-pasted-" + log + ".txt";
        return Response.ok(row(number, log).content)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }

    /** Takes the log out of the evidence and leads to where it can be put back. */
    @POST
    @Path("{log:[0-9]{1,6}}/removal")
    @RolesAllowed(Role.EDIT)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response remove(@PathParam("number") int number, @PathParam("log") int log) {
        ever(number, log).remove(reader.personId(), clock);
        return backTo(number, log);
    }

    @POST
    @Path("{log:[0-9]{1,6}}/return")
    @RolesAllowed(Role.EDIT)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response bringBack(@PathParam("number") int number, @PathParam("log") int log) {
        ever(number, log).bringBack();
        return backTo(number, log);
    }

    private TemplateInstance removed(int number, PastedLogRow row) {
        Zoned zoned = new Zoned(reader.zone());
        return Templates.pastedLogRemoved(
                new IncidentNumber(number).toString(),
                "/incidents/" + number,
                PastedShown.of(row.line(), zoned),
                Objects.requireNonNull(row.removedBy).name(),
                zoned.shortDay(Objects.requireNonNull(row.removedAt)),
                reader.mayEdit());
    }

    private static Response backTo(int number, int log) {
        return Response.seeOther(URI.create("/incidents/" + number + "/pasted/" + log))
                .build();
    }

    private static PastedLogRow row(int number, int log) {
        return Optional.of(ever(number, log)).filter(PastedLogRow::isThere).orElseThrow(NotFoundException::new);
    }

    private static PastedLogRow ever(int number, int log) {
        if (number < 1) throw new NotFoundException();
        return PastedLogRow.ever(new IncidentNumber(number), log).orElseThrow(NotFoundException::new);
    }
}
