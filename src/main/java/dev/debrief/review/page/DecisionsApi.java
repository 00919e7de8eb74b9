package dev.debrief.review.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.people.Reader;
import dev.debrief.people.Role;
import dev.debrief.review.AgendaRow;
import dev.debrief.review.Decided;
import dev.debrief.review.Decisions;
import dev.debrief.review.FiguresText;
import dev.debrief.review.Meeting;
import dev.debrief.review.Meetings;
import dev.debrief.review.Review;
import dev.debrief.review.Wanted;
import dev.debrief.shared.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What a meeting does, for machines: decisions, the signature and corrections. */
@Path("/api/v1/reviews/{month}")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.EDIT)
public class DecisionsApi {
    private final Decisions decisions;
    private final Meetings meetings;
    private final FiguresText text;
    private final ObjectMapper json;
    private final Reader reader;

    DecisionsApi(Decisions decisions, Meetings meetings, FiguresText text, ObjectMapper json, Reader reader) {
        this.decisions = decisions;
        this.meetings = meetings;
        this.text = text;
        this.json = json;
        this.reader = reader;
    }

    /**
     * A decision about one line.
     *
     * @param decision {@code keep}, {@code new date}, {@code give to}, {@code split}, {@code done}, {@code it works},
     *     {@code wont do}, {@code accept the risk} or {@code escalate}; the rest is what that asks for
     * @param items what it is split into
     */
    public record DecisionWanted(
            int place,
            @Nullable String decision,
            @Nullable String date,
            @Nullable String who,
            @Nullable String evidence,
            @Nullable List<String> items,
            @Nullable String reason) {
        Wanted wanted() {
            return new Wanted(
                    or(decision),
                    or(date),
                    or(who),
                    or(evidence),
                    items == null ? "" : String.join("\n", items),
                    or(reason));
        }

        private static String or(@Nullable String text) {
            return Objects.requireNonNullElse(text, "");
        }
    }

    /** A correction, in Markdown. */
    public record AddendumWanted(@Nullable String text) {}

    /** Decides about one line and acts on its item at once. */
    @POST
    @Path("decisions")
    @Operation(summary = "Decide about one line of the agenda")
    public Response decide(
            @PathParam("month") String month,
            @QueryParam("team") @Nullable String team,
            @Nullable DecisionWanted wanted) {
        Optional<Review> review = Asked.find(month, team);
        if (review.isEmpty()) return missing(month);
        Optional<AgendaRow> line = wanted == null ? Optional.empty() : AgendaRow.of(review.get(), wanted.place());
        if (wanted == null || line.isEmpty()) return mistake("place", "Name a line of the agenda by its place.");
        Decided decided = decisions.decide(review.get(), line.get(), wanted.wanted(), reader);
        if (decided instanceof Decided.Refused refused)
            return mistake(refused.field().equals("choice") ? "decision" : refused.field(), refused.message());
        return decided instanceof Decided.Signed ? signedOff() : read(month, team);
    }

    /** Signs it off; only its lead can, when every line has a decision. */
    @POST
    @Path("signature")
    @Operation(summary = "Sign a review off")
    public Response sign(@PathParam("month") String month, @QueryParam("team") @Nullable String team) {
        Optional<Review> review = Asked.find(month, team);
        if (review.isEmpty()) return missing(month);
        return meetings.sign(review.get(), reader) instanceof Meeting.Signing.Impossible impossible
                ? Problem.of(409, "Not signed off", impossible.why()).toResponse()
                : read(month, team);
    }

    /** Adds a correction below a review that is signed off. */
    @POST
    @Path("addenda")
    @Operation(summary = "Add a correction to a review that is signed off")
    public Response add(
            @PathParam("month") String month,
            @QueryParam("team") @Nullable String team,
            @Nullable AddendumWanted wanted) {
        Optional<Review> review = Asked.find(month, team);
        if (review.isEmpty()) return missing(month);
        String words = wanted == null || wanted.text() == null ? "" : wanted.text();
        return meetings.add(review.get(), words, reader)
                ? read(month, team)
                : mistake("text", "Say what is different, once the review is signed off.");
    }

    @Transactional
    Response read(String month, @Nullable String team) {
        return Response.ok(ReviewJson.of(Asked.of(month, team), text, json)).build();
    }

    private static Response missing(String month) {
        return Problem.notFound("There is no review of " + month + ".").toResponse();
    }

    private static Response signedOff() {
        return Problem.of(409, "Signed off", "The review is signed off, and stays as it is.")
                .toResponse();
    }

    private static Response mistake(String field, String message) {
        return new Problem("Nothing was changed", 422, message, List.of(new Problem.Mistake("/" + field, message)))
                .toResponse();
    }
}
