package dev.debrief.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.people.Reader;
import dev.debrief.people.Role;
import dev.debrief.shared.Problem;
import dev.debrief.shared.Slice;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Deliveries for machines: {@code /api/v1/deliveries}. */
@Path("/api/v1/deliveries")
@RolesAllowed(Role.ADMINISTER)
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class DeliveriesApi {
    private static final int MOST = 200;

    private final DeliveryListing listing;
    private final DeliveryView view;
    private final Decisions decisions;
    private final Reader reader;

    DeliveriesApi(DeliveryListing listing, DeliveryView view, Decisions decisions, Reader reader) {
        this.listing = listing;
        this.view = view;
        this.decisions = decisions;
        this.reader = reader;
    }

    /**
     * The newest first.
     *
     * @param state a state, or {@code needs-you}; without it all
     * @param after from the page before
     * @param limit up to 200
     */
    @GET
    @Operation(summary = "List deliveries, the newest first")
    public Response list(
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("destination") @DefaultValue("") String destination,
            @QueryParam("kind") @DefaultValue("") String kind,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        DeliveryFilter filter = new DeliveryFilter(state, destination, kind);
        if (!filter.state().equals(state)) return wrong("state", "is no state of a delivery");
        if (limit < 1 || limit > MOST) return wrong("limit", "must be from 1 to " + MOST);
        if (after != null && !after.matches("[0-9]{1,18}")) return wrong("after", "is not from a page before");
        var page = listing.page(filter, Optional.ofNullable(after).map(Long::valueOf), limit);
        return Response.ok(
                        new Slice<>(page.items().stream().map(DeliveryJson::of).toList(), page.after()))
                .build();
    }

    /** One delivery with its ledger; secrets in the payload are masked. */
    @GET
    @Path("{id:[0-9]{1,18}}")
    @Transactional
    @Operation(summary = "Read a delivery with every try")
    public Response read(@PathParam("id") long id) {
        Delivery delivery = Delivery.findById(id);
        if (delivery == null) return missing(id);
        return Response.ok(DeliveryJson.whole(delivery, view.payload(delivery), DeliveryAttempt.ledger(id)))
                .tag(new EntityTag(String.valueOf(delivery.version)))
                .build();
    }

    /** {@code riskTaken} has to be true for one that may have happened already. */
    @POST
    @Path("{id:[0-9]{1,18}}/retry")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Try a delivery again, over the version named in If-Match")
    public Response retry(
            @PathParam("id") long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable JsonNode body) {
        boolean isRiskTaken = body != null && body.path("riskTaken").asBoolean(false);
        return decided(
                id, ifMatch, "/riskTaken", version -> decisions.retry(id, version, reader.personId(), isRiskTaken));
    }

    /** It need not happen, for the {@code reason} that is given. */
    @POST
    @Path("{id:[0-9]{1,18}}/drop")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Drop a delivery, over the version named in If-Match")
    public Response drop(
            @PathParam("id") long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable JsonNode body) {
        String reason = body == null ? "" : body.path("reason").asText("");
        return decided(id, ifMatch, "/reason", version -> decisions.drop(id, version, reader.personId(), reason));
    }

    private Response decided(
            long id, @Nullable String ifMatch, String pointer, IntFunction<Optional<Decision>> deciding) {
        if (Delivery.count("id", id) == 0) return missing(id);
        if (ifMatch == null || !ifMatch.strip().matches("\"?[1-9][0-9]{0,8}\"?")) {
            return Problem.of(
                            428,
                            "Say which version you change",
                            "Send the ETag that you read in the header If-Match, such as If-Match: \"7\".")
                    .toResponse();
        }
        Optional<Decision> decision =
                deciding.apply(Integer.parseInt(ifMatch.strip().replace("\"", "")));
        if (decision.isEmpty())
            return Problem.of(412, "It changed meanwhile", "Read it again, and decide by what it is now.")
                    .toResponse();
        if (decision.get() instanceof Decision.Refused refused)
            return new Problem(
                            "This cannot be done",
                            422,
                            refused.why(),
                            List.of(new Problem.Mistake(pointer, refused.why())))
                    .toResponse();
        return read(id);
    }

    private static Response wrong(String pointer, String detail) {
        return new Problem(
                        "This cannot be taken",
                        400,
                        "Mend what is named below.",
                        List.of(new Problem.Mistake(pointer, detail)))
                .toResponse();
    }

    private static Response missing(long id) {
        return Problem.notFound("There is no delivery " + id + ".").toResponse();
    }
}
