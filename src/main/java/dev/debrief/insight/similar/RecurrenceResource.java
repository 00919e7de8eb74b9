package dev.debrief.insight.similar;

import dev.debrief.incident.Incident;
import dev.debrief.incident.Recurrence;
import dev.debrief.incident.Recurrence.Marking;
import dev.debrief.people.Reader;
import dev.debrief.people.Role;
import dev.debrief.shared.IncidentNumber;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
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

/** Similar incidents and what came back: {@code /incidents/42/similar}, {@code /incidents/42/recurrences}. */
@Path("/incidents/{number:[0-9]{1,9}}")
@Produces(MediaType.TEXT_HTML)
public class RecurrenceResource {
    private final SimilarPanels panels;
    private final Reader reader;
    private final Clock clock;

    RecurrenceResource(SimilarPanels panels, Reader reader, Clock clock) {
        this.panels = panels;
        this.reader = reader;
        this.clock = clock;
    }

    @GET
    @Path("similar")
    @RolesAllowed(Role.READ)
    @Transactional
    public TemplateInstance similar(@PathParam("number") int number) {
        return page(incident(number), "");
    }

    /** Says that a factor of the earlier incident came back in this one; the incident as a whole without a factor. */
    @POST
    @Path("recurrences")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.EDIT)
    @Transactional
    public Response mark(
            @PathParam("number") int number,
            @FormParam("earlier") @DefaultValue("") String earlier,
            @FormParam("factor") @DefaultValue("") String factor) {
        Incident later = incident(number);
        Marking marking = IncidentNumber.parse(earlier)
                .<Marking>map(before -> Recurrence.mark(later.spoken(), before, factor, reader.personId(), clock))
                .orElseGet(() ->
                        new Marking.Impossible("“" + earlier + "” is no incident: give a number such as INC-42."));
        if (marking instanceof Marking.Impossible impossible)
            return Response.status(Response.Status.CONFLICT)
                    .entity(page(later, impossible.why()))
                    .build();
        return backTo(number);
    }

    /** Takes it back. */
    @POST
    @Path("recurrences/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.EDIT)
    @Transactional
    public Response takeBack(
            @PathParam("number") int number,
            @FormParam("earlier") @DefaultValue("") String earlier,
            @FormParam("factor") @DefaultValue("") String factor) {
        IncidentNumber before = IncidentNumber.parse(earlier).orElseThrow(NotFoundException::new);
        Recurrence.takeBack(incident(number).spoken(), before, factor);
        return backTo(number);
    }

    private TemplateInstance page(Incident incident, String problem) {
        return SimilarPanels.Templates.page(panels.of(incident.spoken(), problem), incident.title);
    }

    private static Incident incident(int number) {
        if (number < 1) throw new NotFoundException();
        return Incident.numbered(new IncidentNumber(number)).orElseThrow(NotFoundException::new);
    }

    private static Response backTo(int number) {
        return Response.seeOther(URI.create("/incidents/" + number + "#similar"))
                .build();
    }
}
