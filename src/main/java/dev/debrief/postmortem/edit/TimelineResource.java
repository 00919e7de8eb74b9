package dev.debrief.postmortem.edit;

import dev.debrief.document.KindWords;
import dev.debrief.document.Manuscript;
import dev.debrief.document.ManuscriptFields;
import dev.debrief.document.RowId;
import dev.debrief.document.TimelineEntry;
import dev.debrief.people.Reader;
import dev.debrief.people.Role;
import dev.debrief.shared.IncidentNumber;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the script of the form asks about the timeline; keeps nothing. */
@Path("/incidents/{number:[0-9]{1,9}}/timeline")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.APPLICATION_JSON)
public class TimelineResource {
    /** The rows in the order of time, and the times that have to be written out so that they go on meaning the same. */
    public record Order(List<String> rows, Map<String, String> times) {}

    /** The kind that the words suggest; empty where they do not tell. */
    public record Guess(String kind) {}

    private final TimelineOrder order;
    private final Reader reader;

    TimelineResource(TimelineOrder order, Reader reader) {
        this.order = order;
        this.reader = reader;
    }

    @POST
    @Path("order")
    @RolesAllowed(Role.EDIT)
    public Order order(@PathParam("number") int number, MultivaluedMap<String, String> posted) {
        Manuscript typed = TypedForm.of(posted).typed();
        Manuscript sorted = order.byTime(new IncidentNumber(number), reader.personId(), typed)
                .orElseThrow(NotFoundException::new);
        Map<String, String> times = new LinkedHashMap<>();
        for (RowId row : sorted.rows(ManuscriptFields.TIMELINE)) {
            String field = ManuscriptFields.name(ManuscriptFields.TIMELINE, row, "when");
            if (!sorted.value(field).equals(typed.value(field))) times.put(field, sorted.value(field));
        }
        List<String> rows = sorted.rows(ManuscriptFields.TIMELINE).stream()
                .map(RowId::value)
                .toList();
        return new Order(rows, times);
    }

    @POST
    @Path("kind")
    @RolesAllowed(Role.EDIT)
    public Guess kind(@FormParam("text") @DefaultValue("") String text) {
        return new Guess(KindWords.guess(text).map(TimelineEntry.Kind::word).orElse(""));
    }
}
