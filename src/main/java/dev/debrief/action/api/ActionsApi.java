package dev.debrief.action.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.action.Act;
import dev.debrief.action.ActionItems;
import dev.debrief.action.Change;
import dev.debrief.action.Doers;
import dev.debrief.action.ItemDeed;
import dev.debrief.action.ItemEvent;
import dev.debrief.action.ItemView;
import dev.debrief.action.NoteDeed;
import dev.debrief.people.Person;
import dev.debrief.people.Reader;
import dev.debrief.people.Role;
import dev.debrief.shared.ActionItemNumber;
import dev.debrief.shared.Markdown;
import dev.debrief.shared.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Action items for machines: {@code /api/v1/actions}. */
@Path("/api/v1/actions")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Consumes(MediaType.APPLICATION_JSON)
public class ActionsApi {
    private final ActionItems items;
    private final MadeOnce madeOnce;
    private final ItemAnswers answers;
    private final Doers doers;
    private final Reader reader;
    private final ObjectMapper json;
    private final Clock clock;

    ActionsApi(
            ActionItems items,
            MadeOnce madeOnce,
            ItemAnswers answers,
            Doers doers,
            Reader reader,
            ObjectMapper json,
            Clock clock) {
        this.items = items;
        this.madeOnce = madeOnce;
        this.answers = answers;
        this.doers = doers;
        this.reader = reader;
        this.json = json;
        this.clock = clock;
    }

    /** Makes an item; with an {@code Idempotency-Key} the same request makes one, however often it comes. */
    @POST
    @RolesAllowed(Role.EDIT)
    @Operation(summary = "Make an action item, in an incident or alone")
    public Response make(@HeaderParam("Idempotency-Key") @Nullable String key, String body) {
        return reading(body, incoming -> {
            var wanted = incoming.newItem();
            if (!incoming.mistakes().isEmpty()) return wrong(incoming);
            return madeOnce.make(key, body, wanted, act("", null));
        });
    }

    @GET
    @Path("{number}")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.READ)
    @Transactional
    @Operation(summary = "Read an action item as it is now")
    public Response read(@PathParam("number") String number) {
        return view(number).map(answers::ok).orElseGet(() -> missing(number));
    }

    /**
     * Changes what is named and leaves the rest, all of it or nothing. A new date and some states need a {@code reason};
     * {@code evidence} goes with done and verified, {@code agreedBy} with won't do.
     */
    @PATCH
    @Path("{number}")
    @RolesAllowed(Role.EDIT)
    @Operation(summary = "Change an action item over the version named in If-Match")
    public Response change(
            @PathParam("number") String number, @HeaderParam("If-Match") @Nullable String ifMatch, String body) {
        Optional<ActionItemNumber> item = ActionItemNumber.parse(number);
        if (item.isEmpty()) return missing(number);
        if (ifMatch == null || !ifMatch.strip().matches("\"?[0-9]{1,9}\"?")) {
            return Problem.of(
                            428,
                            "Say which version you change",
                            "Send the ETag that you read in the header If-Match, such as If-Match: \"7\".")
                    .toResponse();
        }
        int version = Integer.parseInt(ifMatch.strip().replace("\"", ""));
        return reading(body, incoming -> {
            List<ItemDeed> deeds = incoming.deeds(LocalDate.ofInstant(clock.instant(), reader.zone()));
            Instant since = incoming.effectiveAt();
            if (since != null && since.isAfter(clock.instant()))
                incoming.mistakes().add(new Problem.Mistake("/effectiveAt", "lies in the future"));
            if (!incoming.mistakes().isEmpty()) return wrong(incoming);
            return items.tell(item.get(), version, deeds, act(incoming.reason(), since))
                    .map(change -> changed(number, change))
                    .orElseGet(() -> missing(number));
        });
    }

    private Response changed(String number, Change change) {
        if (change instanceof Change.Refused refused) {
            if (refused.field().equals("version")) {
                return Problem.of(412, "Somebody changed it meanwhile", refused.message())
                        .toResponse();
            }
            return new Problem(
                            "This cannot be done",
                            422,
                            refused.message(),
                            List.of(new Problem.Mistake("/" + refused.field(), refused.message())))
                    .toResponse();
        }
        return view(number).map(answers::ok).orElseGet(() -> missing(number));
    }

    /** Says something about it, as Markdown in {@code text}. */
    @POST
    @Path("{number}/comments")
    @RolesAllowed(Role.EDIT)
    @Operation(summary = "Comment on an action item")
    public Response comment(@PathParam("number") String number, String body) {
        Optional<ActionItemNumber> item = ActionItemNumber.parse(number);
        if (item.isEmpty()) return missing(number);
        return reading(body, incoming -> {
            Markdown text = incoming.text();
            if (!incoming.mistakes().isEmpty()) return wrong(incoming);
            return items.tell(item.get(), new NoteDeed.Comment(text), act("", null))
                    .map(change -> change instanceof Change.Refused
                            ? changed(number, change)
                            : Response.noContent().build())
                    .orElseGet(() -> missing(number));
        });
    }

    /** Everything that happened to it, in the order in which it became so. */
    @GET
    @Path("{number}/events")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.READ)
    @Transactional
    @Operation(summary = "Read the whole life of an action item")
    public Response events(@PathParam("number") String number) {
        return view(number)
                .map(item -> Response.ok(ItemEvent.of(item.number().value()).stream()
                                .map(EventJson::of)
                                .toList())
                        .build())
                .orElseGet(() -> missing(number));
    }

    private Optional<ItemView> view(String number) {
        return ActionItemNumber.parse(number).flatMap(items::look);
    }

    private Response reading(String body, Function<IncomingItem, Response> does) {
        try {
            JsonNode node = json.readTree(body);
            if (node == null || !node.isObject()) {
                return Problem.of(400, "This is no action item", "Send a JSON object.")
                        .toResponse();
            }
            return does.apply(new IncomingItem(node, doers));
        } catch (JsonProcessingException e) {
            return Problem.of(400, "This is not JSON", e.getOriginalMessage()).toResponse();
        }
    }

    private Act act(String reason, @Nullable Instant since) {
        Act act = Act.now(Person.findById(reader.personId()), Act.Through.API, clock)
                .because(reason);
        return since == null ? act : act.since(since);
    }

    private static Response wrong(IncomingItem incoming) {
        return new Problem("This cannot be taken", 422, "Mend what is named below.", incoming.mistakes()).toResponse();
    }

    private static Response missing(String number) {
        return Problem.notFound("There is no action item " + number + ".").toResponse();
    }
}
