package dev.debrief.jira.panel;

import dev.debrief.action.ActionItems;
import dev.debrief.action.ItemView;
import dev.debrief.document.MarkdownHtml;
import dev.debrief.people.Reader;
import dev.debrief.people.Role;
import dev.debrief.shared.ActionItemNumber;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** The issue of one action item, and what people do with it: {@code /actions/17/jira}. */
@Path("/actions/{number:[0-9]{1,9}}/jira")
@Produces(MediaType.TEXT_HTML)
public class IssueResource {
    private final ActionItems items;
    private final IssuePanels panels;
    private final ByHand byHand;
    private final Settling settling;
    private final Relinking relinking;
    private final IssueSearch search;
    private final Reader reader;

    IssueResource(
            ActionItems items,
            IssuePanels panels,
            ByHand byHand,
            Settling settling,
            Relinking relinking,
            IssueSearch search,
            Reader reader) {
        this.items = items;
        this.panels = panels;
        this.byHand = byHand;
        this.settling = settling;
        this.relinking = relinking;
        this.search = search;
        this.reader = reader;
    }

    /** What the page of the item shows too, alone. */
    @GET
    @RolesAllowed(Role.READ)
    public TemplateInstance look(@PathParam("number") int number) {
        return page(number, IssuePanels.Before.done(""));
    }

    /** Takes a value that gave way, or leaves it. */
    @POST
    @Path("conflicts/{id:[0-9]{1,18}}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.EDIT)
    public Response settle(
            @PathParam("number") int number, @PathParam("id") long id, @FormParam("do") @DefaultValue("") String deed) {
        ActionItemNumber item = new ActionItemNumber(number);
        long person = reader.personId();
        return switch (deed) {
            case "take" -> answer(number, settling.take(item, id, person), "");
            case "leave" -> answer(number, settling.leave(item, id, person), "");
            default -> throw new NotFoundException();
        };
    }

    /** Looks at the issue once more, now. */
    @POST
    @Path("look")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.EDIT)
    public Response lookAgain(@PathParam("number") int number) {
        return answer(number, byHand.look(new ActionItemNumber(number)), "");
    }

    /** Has an issue made: the first one, or another one. */
    @POST
    @Path("issue")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.EDIT)
    public Response make(@PathParam("number") int number) {
        return answer(number, byHand.make(new ActionItemNumber(number), reader.personId()), "");
    }

    /** Another issue, one that there is, follows it from now on; words that are no key are searched for. */
    @POST
    @Path("link")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.EDIT)
    public Response link(
            @PathParam("number") int number,
            @FormParam("key") @DefaultValue("") String typed,
            @FormParam("pick") @DefaultValue("") String picked) {
        ActionItemNumber item = new ActionItemNumber(number);
        String key = picked.isEmpty() ? typed : picked;
        return answer(
                number,
                IssueKey.parse(key).isPresent() ? relinking.link(item, key, reader.personId()) : search.find(item, key),
                typed);
    }

    /** Takes the two apart. */
    @POST
    @Path("link/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.EDIT)
    public Response unlink(@PathParam("number") int number) {
        return answer(number, byHand.unlink(new ActionItemNumber(number), reader.personId()), "");
    }

    private Response answer(int number, HandDone done, String typed) {
        if (done instanceof HandDone.Nowhere) throw new NotFoundException();
        if (done instanceof HandDone.Refused refused) {
            IssuePanels.Before before =
                    new IssuePanels.Before("", typed, List.of(), Map.of(refused.field(), refused.message()));
            return Response.status(Response.Status.CONFLICT)
                    .entity(page(number, before))
                    .build();
        }
        if (done instanceof HandDone.Found found)
            return Response.ok(page(number, new IssuePanels.Before("", typed, found.issues(), Map.of())))
                    .build();
        HandDone.Made made = (HandDone.Made) done;
        String query = made.act() == null ? "?done=" + made.word() + "#jira" : "?did=" + made.act();
        return Response.seeOther(URI.create("/actions/" + number + query)).build();
    }

    private TemplateInstance page(int number, IssuePanels.Before before) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            ItemView item = items.look(new ActionItemNumber(number)).orElseThrow(NotFoundException::new);
            IssuePanel panel = panels.of(item, before).orElseThrow(NotFoundException::new);
            return IssuePanels.Templates.issue(panel, item.number().toString(), MarkdownHtml.words(item.text()));
        });
    }
}
