package dev.debrief.delivery;

import dev.debrief.people.Reader;
import dev.debrief.people.Role;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What Debrief does outside the house, and what became of it: {@code /deliveries}. */
@Path("/deliveries")
@RolesAllowed(Role.ADMINISTER)
@Produces(MediaType.TEXT_HTML)
public class DeliveriesResource {
    private final DeliveriesPages pages;
    private final DeliveryListing listing;
    private final DeliveryView view;
    private final Decisions decisions;
    private final Reader reader;

    DeliveriesResource(
            DeliveriesPages pages, DeliveryListing listing, DeliveryView view, Decisions decisions, Reader reader) {
        this.pages = pages;
        this.listing = listing;
        this.view = view;
        this.decisions = decisions;
        this.reader = reader;
    }

    /** The list that the address asks for, newest first. */
    @GET
    public TemplateInstance list(
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("destination") @DefaultValue("") String destination,
            @QueryParam("kind") @DefaultValue("") String kind,
            @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("done") @DefaultValue("") String done) {
        Optional<Long> behind = after.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(after)) : Optional.empty();
        return pages.show(
                new DeliveryFilter(state, destination, kind), behind, DecisionsInWords.said(done), List.of(), Set.of());
    }

    /** One delivery with its ledger. */
    @GET
    @Path("{id:[0-9]{1,18}}")
    @Transactional
    public TemplateInstance one(@PathParam("id") long id, @QueryParam("done") @DefaultValue("") String done) {
        Delivery delivery = Delivery.findById(id);
        if (delivery == null) throw new NotFoundException();
        return DeliveriesPages.Templates.delivery(
                view.page(delivery, DeliveryAttempt.ledger(id), reader.zone(), DecisionsInWords.said(done)));
    }

    /** Asks for what is missing, or decides. */
    @POST
    @Path("decisions")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(MultivaluedMap<String, String> typed) {
        DecisionForm form = meant(DecisionForm.of(typed));
        if (form.deliveries().isEmpty() || !(form.isRetry() || form.isDrop())) return to(form.back());
        List<Delivery> chosen = decisions.of(form.deliveries());
        long unknown = chosen.stream()
                .filter(delivery -> delivery.state == DeliveryState.UNKNOWN)
                .count();
        if (form.isDrop() && form.reason().isEmpty()) return ask(form, chosen, form.isTold());
        boolean isRisky = unknown > 0 && !form.isRiskTaken();
        boolean isUnseen = form.all() != null && !form.isTold();
        if (form.isRetry() && (isRisky || isUnseen)) return ask(form, chosen, false);
        return carriedOut(form);
    }

    /** Those that are named, or all that the filter finds. */
    private DecisionForm meant(DecisionForm form) {
        DeliveryFilter all = form.all();
        return all == null ? form : form.about(listing.decidable(all));
    }

    private Response ask(DecisionForm form, List<Delivery> chosen, boolean isMending) {
        Map<String, String> problems = isMending ? Map.of("reason", "Say why it need not happen.") : Map.of();
        TemplateInstance page = DeliveriesPages.Templates.ask(DecisionsInWords.ask(form, chosen, problems));
        return Response.status(isMending ? 422 : 200).entity(page).build();
    }

    private Response carriedOut(DecisionForm form) {
        List<DeliveriesPage.Refused> refused = new ArrayList<>();
        Set<Long> left = new HashSet<>();
        int made = 0;
        for (long id : form.deliveries().stream().sorted().toList()) {
            Optional<Decision> decision = form.isDrop()
                    ? decisions.drop(id, 0, reader.personId(), form.reason())
                    : decisions.retry(id, 0, reader.personId(), form.isRiskTaken());
            if (decision.isEmpty()) continue;
            if (decision.get() instanceof Decision.Refused why) {
                refused.add(new DeliveriesPage.Refused(id, why.why()));
                left.add(id);
            } else {
                made++;
            }
        }
        String done = (form.isDrop() ? "dropped-" : "retried-") + made;
        if (refused.isEmpty()) return to(form.back() + (form.back().contains("?") ? "&" : "?") + "done=" + done);
        DeliveryFilter all = new DeliveryFilter("", "", "");
        return Response.ok(pages.show(all, Optional.empty(), DecisionsInWords.said(done), refused, left))
                .build();
    }

    private static Response to(String address) {
        return Response.seeOther(URI.create(address)).build();
    }
}
