package dev.debrief.postmortem.edit;

import dev.debrief.document.Manuscript;
import dev.debrief.document.ManuscriptFields;
import dev.debrief.document.RowId;
import dev.debrief.people.Reader;
import dev.debrief.people.Role;
import dev.debrief.shared.IncidentNumber;
import dev.debrief.shared.Problem;
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
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the script of the form asks for while somebody types. */
@Path("/incidents/{number:[0-9]{1,9}}")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.APPLICATION_JSON)
public class LiveResource {
    private static final int SOMEBODY_ELSE = 409;
    private static final int LATE = 412;

    /** What is kept now; {@code now} is what the form should hold, null where that is what it holds. */
    public record KeptAnswer(
            EditPage.Status status,
            long version,
            int revision,
            @Nullable Held now,
            List<ClashPiece> clashes,
            Map<String, Time> times,
            List<Part> parts,
            String tally,
            Map<String, String> notes,
            Map<String, String> proposals) {}

    /** What the form should hold: the same names as in the form. */
    public record Held(Map<String, String> fields, Map<String, List<String>> rows) {
        static Held of(Manuscript typed) {
            Map<String, List<String>> rows = new LinkedHashMap<>();
            typed.rows()
                    .forEach((list, ids) ->
                            rows.put(list, ids.stream().map(RowId::value).toList()));
            return new Held(typed.fields(), rows);
        }
    }

    /** Two versions of something, as a piece of the page that stands in its part. */
    public record ClashPiece(String part, String key, String html) {}

    /** What the times are understood as. */
    public record Understood(
            Map<String, Time> times,
            List<Part> parts,
            String tally,
            Map<String, String> notes,
            Map<String, String> proposals) {}

    /** A part as the list of parts shows it. */
    public record Part(String name, String state, String look, String icon, String remark) {
        static List<Part> of(List<PartState> parts) {
            return parts.stream()
                    .map(part -> new Part(part.name(), part.state(), part.look(), part.icon(), part.remark()))
                    .toList();
        }
    }

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

    /** Keeps what was typed for this person, together with what they typed elsewhere. */
    @PUT
    @Path("working-copy")
    @RolesAllowed(Role.EDIT)
    public Response keep(@PathParam("number") int number, MultivaluedMap<String, String> posted) {
        TypedForm form = TypedForm.of(posted);
        if (form.person() > 0 && form.person() != reader.personId()) return somebodyElse();
        Sheaf sheaf =
                desk.keep(new IncidentNumber(number), reader.personId(), form).orElseThrow(NotFoundException::new);
        if (form.send().isLate(sheaf.heard())) return late();
        Sheet sheet = sheets.of(sheaf, reader.zone(), "");
        List<PartState> parts = PartStates.of(sheet);
        KeptAnswer answer = new KeptAnswer(
                savedWords.of(sheaf, reader.zone()),
                sheaf.version(),
                sheaf.base().revision().number(),
                sheaf.typed().equals(form.typed()) ? null : Held.of(sheaf.typed()),
                pieces(sheet),
                sheet.times().all(),
                Part.of(parts),
                PartState.tally(parts),
                notes(sheet),
                proposals(sheet));
        return Response.ok(answer).build();
    }

    /** What the times in the form are understood as; keeps nothing. */
    @POST
    @Path("times")
    @RolesAllowed(Role.EDIT)
    public Understood times(@PathParam("number") int number, MultivaluedMap<String, String> posted) {
        Sheaf sheaf = desk.look(new IncidentNumber(number), reader.personId()).orElseThrow(NotFoundException::new);
        Sheet sheet = sheets.of(sheaf.typed(TypedForm.of(posted).typed()), reader.zone(), "");
        List<PartState> parts = PartStates.of(sheet);
        return new Understood(
                sheet.times().all(), Part.of(parts), PartState.tally(parts), notes(sheet), proposals(sheet));
    }

    /** What the writing checks say, as pieces of the page by the place where they stand. */
    private static Map<String, String> notes(Sheet sheet) {
        Map<String, String> pieces = new LinkedHashMap<>();
        sheet.notes()
                .byPlace()
                .forEach((place, beside) ->
                        pieces.put(place, NotesTemplate.notes(beside).render()));
        return pieces;
    }

    /** What the policy asks of each action item, as pieces of the page by row. */
    private static Map<String, String> proposals(Sheet sheet) {
        Map<String, String> pieces = new LinkedHashMap<>();
        for (Row row : sheet.rows(ManuscriptFields.ACTION_ITEMS)) {
            pieces.put(row.id(), ProposalTemplate.proposal(row).render().strip());
        }
        return pieces;
    }

    private static List<ClashPiece> pieces(Sheet sheet) {
        return sheet.clashes().stream()
                .map(clash -> new ClashPiece(
                        Place.part(clash.field()),
                        clash.key(),
                        ClashTemplate.clash(clash).render()))
                .toList();
    }

    private static Response late() {
        return Problem.of(LATE, "Late", "A later state of this page was kept already.")
                .toResponse();
    }

    private Response somebodyElse() {
        String who = "You are signed in as " + reader.name() + " in this browser now. What stands here was written by"
                + " somebody else, so nothing was kept under your name.";
        return Problem.of(SOMEBODY_ELSE, "Somebody else's form", who).toResponse();
    }
}
