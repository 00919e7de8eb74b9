package dev.debrief.postmortem.edit;

import dev.debrief.document.Manuscript;
import dev.debrief.document.pasted.PastedLog;
import dev.debrief.people.Reader;
import dev.debrief.people.Role;
import dev.debrief.shared.IncidentNumber;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A pasted log before its messages are entries: {@code /incidents/42/pasted/3/rows}. */
@Path("/incidents/{number:[0-9]{1,9}}/pasted")
public class PastedResource {
    /** The preview as a part of the form, or what is wrong with the text. */
    public record Shown(String html, String objection) {}

    @CheckedTemplate(basePath = "postmortem/edit", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance pastedRows(PastedPage page);

        static native TemplateInstance pastedPreview(PastedPage page);
    }

    private final PastedLogs logs;
    private final Reader reader;

    PastedResource(PastedLogs logs, Reader reader) {
        this.logs = logs;
        this.reader = reader;
    }

    /** Keeps what was pasted and shows what could become of it, beside what is typed in the form. */
    @POST
    @RolesAllowed(Role.EDIT)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    public Shown keep(@PathParam("number") int number, MultivaluedMap<String, String> posted) {
        String pasted = pasted(posted);
        Optional<String> objection = PastedLog.objection(pasted);
        if (objection.isPresent()) return new Shown("", objection.get());
        int log =
                logs.keep(new IncidentNumber(number), reader.personId(), pasted).orElseThrow(NotFoundException::new);
        return shown(number, log, PastedQuestion.NOTHING_SAID, posted);
    }

    /** Counts, and keeps nothing. */
    @POST
    @Path("tally")
    @RolesAllowed(Role.EDIT)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    public PastedLogs.Tally tally(@PathParam("number") int number, MultivaluedMap<String, String> posted) {
        String pasted = pasted(posted);
        if (PastedLog.objection(pasted).isPresent()) return new PastedLogs.Tally(0, "");
        return logs.tally(new IncidentNumber(number), reader.personId(), typed(posted), pasted)
                .orElseThrow(NotFoundException::new);
    }

    /** The same log read with another zone, day or order of dates. */
    @POST
    @Path("{log:[0-9]{1,6}}/reading")
    @RolesAllowed(Role.EDIT)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    public Shown read(
            @PathParam("number") int number, @PathParam("log") int log, MultivaluedMap<String, String> posted) {
        return shown(number, log, PastedQuestion.of(posted), posted);
    }

    /** The preview as a page of its own. */
    @GET
    @Path("{log:[0-9]{1,6}}/rows")
    @RolesAllowed(Role.EDIT)
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance rows(
            @PathParam("number") int number, @PathParam("log") int log, @BeanParam PastedQuestion.Query query) {
        return Templates.pastedRows(page(number, log, query.question(), null));
    }

    /** The chosen messages become entries of what this person is writing. */
    @POST
    @Path("{log:[0-9]{1,6}}/rows")
    @RolesAllowed(Role.EDIT)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response take(
            @PathParam("number") int number, @PathParam("log") int log, MultivaluedMap<String, String> posted) {
        PastedPage page = page(number, log, PastedQuestion.of(posted), null);
        TakenRows.Taken taken = logs.take(new IncidentNumber(number), reader.personId(), page, choice(posted))
                .orElseThrow(NotFoundException::new);
        return Response.seeOther(URI.create(page.incident() + "/edit#" + taken.anchor()))
                .build();
    }

    private static TakenRows.Choice choice(MultivaluedMap<String, String> posted) {
        Set<Integer> places = posted.getOrDefault("take", List.of()).stream()
                .filter(place -> place.matches("[0-9]{1,7}"))
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
        Map<Integer, String> kinds = new HashMap<>();
        for (int place : places) {
            String kind = posted.getFirst("kind." + place);
            if (kind != null) kinds.put(place, kind);
        }
        String source = Optional.ofNullable(posted.getFirst("source")).orElse("");
        return new TakenRows.Choice(places, kinds, source, posted.containsKey("byTime"));
    }

    private Shown shown(int number, int log, PastedQuestion question, MultivaluedMap<String, String> posted) {
        return new Shown(
                Templates.pastedPreview(page(number, log, question, typed(posted)))
                        .render(),
                "");
    }

    /** {@code typed} is what stands in the form; null for what lies on the desk. */
    private PastedPage page(int number, int log, PastedQuestion question, @Nullable Manuscript typed) {
        if (number < 1) throw new NotFoundException();
        return logs.page(new IncidentNumber(number), log, reader.personId(), typed, question)
                .orElseThrow(NotFoundException::new);
    }

    private static Manuscript typed(MultivaluedMap<String, String> posted) {
        return TypedForm.of(posted).typed();
    }

    private static String pasted(MultivaluedMap<String, String> posted) {
        return Objects.requireNonNullElse(posted.getFirst("pasted"), "");
    }
}
