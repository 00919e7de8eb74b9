package dev.debrief.jira.panel;

import dev.debrief.action.ActionItems;
import dev.debrief.people.Reader;
import dev.debrief.people.Role;
import dev.debrief.shared.ActionItemNumber;
import dev.debrief.shared.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The issue of an action item for machines: {@code /api/v1/actions/17/issue}. */
@Path("/api/v1/actions/{number}/issue")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Consumes(MediaType.APPLICATION_JSON)
public class IssueApi {
    private final ActionItems items;
    private final IssueTold told;
    private final ByHand byHand;
    private final Settling settling;
    private final Relinking relinking;
    private final IssueSearch search;
    private final Reader reader;

    IssueApi(
            ActionItems items,
            IssueTold told,
            ByHand byHand,
            Settling settling,
            Relinking relinking,
            IssueSearch search,
            Reader reader) {
        this.items = items;
        this.told = told;
        this.byHand = byHand;
        this.settling = settling;
        this.relinking = relinking;
        this.search = search;
        this.reader = reader;
    }

    /** The issue that somebody means. */
    public record Meant(@Nullable String key) {}

    /** The issues that may be meant. */
    public record Candidates(List<FoundIssue> issues) {
        public Candidates {
            issues = List.copyOf(issues);
        }
    }

    /** What is decided: {@code take} or {@code leave}. */
    public record Decided(@Nullable String decision) {}

    @GET
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.READ)
    @Operation(summary = "Read how an action item stands with its issue, what differs, and what waits for a decision")
    public Response read(@PathParam("number") String number) {
        return of(number, this::answer);
    }

    @POST
    @RolesAllowed(Role.EDIT)
    @Operation(summary = "Have an issue made for an action item, the first one or another one")
    public Response make(@PathParam("number") String number) {
        return of(number, item -> done(item, byHand.make(item, reader.personId())));
    }

    @PUT
    @RolesAllowed(Role.EDIT)
    @Operation(summary = "Link an issue that there is, by its key or address")
    public Response link(@PathParam("number") String number, @Nullable Meant meant) {
        String key = meant == null ? "" : Objects.requireNonNullElse(meant.key(), "");
        return of(number, item -> done(item, relinking.link(item, key, reader.personId())));
    }

    @GET
    @Path("found")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.EDIT)
    @Operation(summary = "Find issues that could be linked, by words of their summary")
    public Response find(@PathParam("number") String number, @QueryParam("words") @DefaultValue("") String words) {
        return of(number, item -> done(item, search.find(item, words)));
    }

    @DELETE
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.EDIT)
    @Operation(summary = "Take an action item and its issue apart; both stay as they are")
    public Response unlink(@PathParam("number") String number) {
        return of(number, item -> done(item, byHand.unlink(item, reader.personId())));
    }

    @POST
    @Path("look")
    @RolesAllowed(Role.EDIT)
    @Operation(summary = "Look at the issue once more, now")
    public Response look(@PathParam("number") String number) {
        return of(number, item -> done(item, byHand.look(item)));
    }

    @POST
    @Path("conflicts/{id:[0-9]{1,18}}")
    @RolesAllowed(Role.EDIT)
    @Operation(summary = "Take a value that gave way, or leave it")
    public Response settle(@PathParam("number") String number, @PathParam("id") long id, @Nullable Decided decided) {
        String decision = decided == null ? "" : Objects.requireNonNullElse(decided.decision(), "");
        Map<String, Function<ActionItemNumber, HandDone>> deeds = Map.of(
                "take", item -> settling.take(item, id, reader.personId()),
                "leave", item -> settling.leave(item, id, reader.personId()));
        Function<ActionItemNumber, HandDone> deed = deeds.get(decision);
        if (deed == null)
            return new Problem(
                            "This cannot be taken",
                            422,
                            "Write take or leave.",
                            List.of(new Problem.Mistake("/decision", "is take or leave")))
                    .toResponse();
        return of(number, item -> done(item, deed.apply(item)));
    }

    private Response of(String number, Function<ActionItemNumber, Response> does) {
        Optional<ActionItemNumber> item =
                ActionItemNumber.parse(number).filter(known -> items.look(known).isPresent());
        return item.map(does)
                .orElseGet(() -> Problem.notFound("There is no action item " + number + ".")
                        .toResponse());
    }

    private Response done(ActionItemNumber item, HandDone done) {
        if (done instanceof HandDone.Found found)
            return Response.ok(new Candidates(found.issues())).build();
        if (!(done instanceof HandDone.Refused refused)) return answer(item);
        return new Problem(
                        "This cannot be done",
                        409,
                        refused.message(),
                        List.of(new Problem.Mistake("/" + refused.field(), refused.message())))
                .toResponse();
    }

    private Response answer(ActionItemNumber item) {
        return told.of(item)
                .map(issue -> Response.ok(issue).build())
                .orElseGet(() -> Problem.notFound("It has no issue, and its team uses no Jira.")
                        .toResponse());
    }
}
