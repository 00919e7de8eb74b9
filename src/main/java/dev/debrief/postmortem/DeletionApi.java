package dev.debrief.postmortem;

import dev.debrief.action.ActionItemRow;
import dev.debrief.archive.Deletion;
import dev.debrief.archive.Deletions;
import dev.debrief.archive.Saved;
import dev.debrief.people.Reader;
import dev.debrief.people.Role;
import dev.debrief.shared.IncidentNumber;
import dev.debrief.shared.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Deleting an incident and bringing it back, for machines. */
@Path("/api/v1/incidents/{number}")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Consumes(MediaType.WILDCARD)
public class DeletionApi {
    private final Deletions deletions;
    private final Reader reader;

    DeletionApi(Deletions deletions, Reader reader) {
        this.deletions = deletions;
        this.reader = reader;
    }

    /**
     * Deletes the incident at the revision named in {@code If-Match}. While action items are open, {@code actionItems}
     * says what becomes of them: {@code keep}, or {@code close} with a {@code reason}.
     */
    @DELETE
    @RolesAllowed(Role.EDIT)
    public Response delete(
            @PathParam("number") String number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @QueryParam("actionItems") @DefaultValue("") String actionItems,
            @QueryParam("reason") @DefaultValue("") String reason) {
        Optional<Integer> base = EntityTag.parse(ifMatch);
        if (base.isEmpty()) return EntityTag.required().toResponse();
        Deletion.Fate fate = actionItems.equals("keep")
                ? Deletion.Fate.KEEP
                : actionItems.equals("close") ? Deletion.Fate.CLOSE : Deletion.Fate.UNSAID;
        return IncidentNumber.parse(number)
                .flatMap(one ->
                        deletions.delete(one, base.get(), fate, reason, reader.personId(), reader.isAdministrator()))
                .map(outcome -> answer(base.get(), outcome))
                .orElseGet(() ->
                        Problem.notFound("There is no incident " + number + ".").toResponse());
    }

    /** Brings a deleted incident back. */
    @DELETE
    @Path("deletion")
    @RolesAllowed(Role.EDIT)
    public Response bringBack(@PathParam("number") String number) {
        boolean back = IncidentNumber.parse(number)
                .filter(one -> deletions.bringBack(one, reader.personId(), reader.isAdministrator()))
                .isPresent();
        if (back) return Response.noContent().build();
        return Problem.notFound("There is no deleted incident " + number + " that you may bring back.")
                .toResponse();
    }

    private static Response answer(int base, Deletion outcome) {
        if (outcome instanceof Deletion.NotYours) {
            return Problem.of(
                            403,
                            "It is published",
                            "What others have read is deleted by administrators. Reopen it, or archive it.")
                    .toResponse();
        }
        if (outcome instanceof Deletion.Behind behind)
            return EntityTag.behind(base, new Saved.Behind(behind.latest())).toResponse();
        if (outcome instanceof Deletion.OpenItems open) {
            return open(
                    open.items(), "Say what becomes of them: actionItems=keep, or actionItems=close with a reason.");
        }
        if (outcome instanceof Deletion.NoReason open)
            return open(open.items(), "Say in reason why they will not be done.");
        return Response.noContent().build();
    }

    private static Response open(List<ActionItemRow> items, String detail) {
        return new Problem(
                        items.size() == 1 ? "One action item is open" : items.size() + " action items are open",
                        409,
                        detail,
                        items.stream()
                                .map(item -> new Problem.Mistake(
                                        "/actionItems/" + item.spoken(),
                                        item.asText().text().source() + ", "
                                                + (item.ownerName() == null ? "nobody" : item.ownerName())))
                                .toList())
                .toResponse();
    }
}
