package dev.debrief.insight.similar;

import dev.debrief.incident.Incident;
import dev.debrief.incident.Recurrence;
import dev.debrief.incident.Recurrence.Marking;
import dev.debrief.people.Reader;
import dev.debrief.people.Role;
import dev.debrief.shared.IncidentNumber;
import dev.debrief.shared.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Similar incidents and what came back, for machines. */
@Path("/api/v1/incidents/{number}")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Consumes(MediaType.APPLICATION_JSON)
public class SimilarApi {
    private static final int UNPROCESSABLE = 422;

    private final SimilarPanels panels;
    private final CameBack cameBack;
    private final Reader reader;
    private final Clock clock;

    SimilarApi(SimilarPanels panels, CameBack cameBack, Reader reader, Clock clock) {
        this.panels = panels;
        this.cameBack = cameBack;
        this.reader = reader;
        this.clock = clock;
    }

    /** Those that are like it, the likeliest first, and why. */
    @GET
    @Path("similar")
    @RolesAllowed(Role.READ)
    @Consumes(MediaType.WILDCARD)
    @Transactional
    @Operation(summary = "Incidents that are like this one, with why")
    public Response similar(@PathParam("number") String number) {
        return incident(number)
                .map(incident -> Response.ok(panels.similarTo(incident.spoken()).stream()
                                .map(SimilarJson::of)
                                .toList())
                        .build())
                .orElseGet(() -> missing(number));
    }

    /** What came back in it ({@code in}) and where it came back ({@code since}). */
    @GET
    @Path("recurrences")
    @RolesAllowed(Role.READ)
    @Consumes(MediaType.WILDCARD)
    @Transactional
    @Operation(summary = "What came back in this incident, and where it came back")
    public Response recurrences(@PathParam("number") String number) {
        return incident(number).map(this::told).orElseGet(() -> missing(number));
    }

    /** The earlier incident, {@code INC-19}, and the id of its factor; without one it came back as a whole. */
    public record RecurrenceAsked(
            @Nullable String earlier, @Nullable String factor) {}

    /** Says that something came back; saying it twice changes nothing. */
    @POST
    @Path("recurrences")
    @RolesAllowed(Role.EDIT)
    @Transactional
    @Operation(summary = "Mark that a factor of an earlier incident came back in this one")
    public Response mark(@PathParam("number") String number, @Nullable RecurrenceAsked body) {
        Optional<Incident> later = incident(number);
        if (later.isEmpty()) return missing(number);
        String said = body == null || body.earlier() == null ? "" : body.earlier();
        String factor = body == null || body.factor() == null ? "" : body.factor();
        Optional<IncidentNumber> earlier = IncidentNumber.parse(said);
        if (earlier.isEmpty()) return wrong("/earlier", "“" + said + "” is no incident: give a number such as INC-42.");
        Marking marking = Recurrence.mark(later.get().spoken(), earlier.get(), factor, reader.personId(), clock);
        if (marking instanceof Marking.Impossible impossible) return wrong("/earlier", impossible.why());
        return told(later.get());
    }

    /** Takes it back. */
    @DELETE
    @Path("recurrences/{earlier}")
    @RolesAllowed(Role.EDIT)
    @Consumes(MediaType.WILDCARD)
    @Transactional
    @Operation(summary = "Take back that something came back")
    public Response takeBack(
            @PathParam("number") String number,
            @PathParam("earlier") String earlier,
            @QueryParam("factor") @DefaultValue("") String factor) {
        Optional<Incident> later = incident(number);
        Optional<IncidentNumber> before = IncidentNumber.parse(earlier);
        if (later.isEmpty() || before.isEmpty()) return missing(later.isEmpty() ? number : earlier);
        boolean was = Recurrence.takeBack(later.get().spoken(), before.get(), factor);
        return was
                ? Response.noContent().build()
                : Problem.notFound("Nobody has said that of them.").toResponse();
    }

    private Response told(Incident incident) {
        return Response.ok(new SimilarJson.Recurrences(
                        cameBack.in(incident.spoken()).stream()
                                .map(SimilarJson::of)
                                .toList(),
                        cameBack.since(incident.spoken()).stream()
                                .map(SimilarJson::of)
                                .toList()))
                .build();
    }

    private static Optional<Incident> incident(String number) {
        return IncidentNumber.parse(number).flatMap(Incident::numbered).filter(incident -> !incident.isDeleted());
    }

    private static Response wrong(String pointer, String why) {
        return new Problem("It cannot have come back", UNPROCESSABLE, why, List.of(new Problem.Mistake(pointer, why)))
                .toResponse();
    }

    private static Response missing(String number) {
        return Problem.notFound("There is no incident " + number + ".").toResponse();
    }
}
