package dev.debrief.postmortem.edit;

import dev.debrief.people.Reader;
import dev.debrief.people.Role;
import dev.debrief.shared.IncidentNumber;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What the script of the form asks for while somebody types. */
@Path("/incidents/{number:[0-9]{1,9}}")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.APPLICATION_JSON)
public class LiveResource {
    /** What is saved now, and for whom ({@code hint}); both empty where nothing was. And what the page shows. */
    public record Answer(String status, String hint, Map<String, Time> times, List<Part> parts, String tally) {}

    /** A part as the list of parts shows it. */
    public record Part(String name, String state, String look, String icon, String remark) {}

    private final Desk desk;
    private final Sheets sheets;
    private final SavedWords savedWords;
    private final Reader reader;

    LiveResource(Desk desk, Sheets sheets, SavedWords savedWords, Reader reader) {
        this.desk = desk;
        this.sheets = sheets;
        this.savedWords = savedWords;
        this.reader = reader;
    }

    /** Keeps what was typed for this person. */
    @PUT
    @Path("working-copy")
    @RolesAllowed(Role.EDIT)
    public Answer keep(@PathParam("number") int number, MultivaluedMap<String, String> posted) {
        TypedForm form = TypedForm.of(posted);
        Instant at =
                desk.keep(new IncidentNumber(number), reader.personId(), form).orElseThrow(NotFoundException::new);
        return answer(number, form, "Saved " + savedWords.moment(at, reader.zone()), SavedWords.KEPT_FOR_YOU);
    }

    /** What the times in the form are understood as; keeps nothing. */
    @POST
    @Path("times")
    @RolesAllowed(Role.EDIT)
    public Answer times(@PathParam("number") int number, MultivaluedMap<String, String> posted) {
        return answer(number, TypedForm.of(posted), "", "");
    }

    private Answer answer(int number, TypedForm form, String status, String hint) {
        Desk.Sheaf sheaf =
                desk.look(new IncidentNumber(number), reader.personId()).orElseThrow(NotFoundException::new);
        Sheet sheet = sheets.of(new Desk.Sheaf(sheaf.base(), form.typed(), null), reader.zone(), "");
        List<PartState> parts = PartStates.of(sheet);
        List<Part> shown = parts.stream()
                .map(part -> new Part(part.name(), part.state(), part.look(), part.icon(), part.remark()))
                .toList();
        return new Answer(status, hint, sheet.times().all(), shown, PartState.tally(parts));
    }
}
