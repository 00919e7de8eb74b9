package dev.debrief.action.item;

import dev.debrief.action.Act;
import dev.debrief.action.ActionItems;
import dev.debrief.action.Change;
import dev.debrief.action.ItemDeed;
import dev.debrief.action.NoteDeed;
import dev.debrief.people.Reader;
import dev.debrief.people.Role;
import dev.debrief.shared.ActionItemNumber;
import dev.debrief.shared.Markdown;
import io.quarkus.qute.CheckedTemplate;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One action item with its whole life: {@code /actions/17}. */
@Path("/actions/{number:[0-9]{1,9}}")
@Produces(MediaType.TEXT_HTML)
public class ItemResource {
    private final ItemPages pages;
    private final ActionItems items;
    private final TypedDeeds typedDeeds;
    private final Reader reader;

    ItemResource(ItemPages pages, ActionItems items, TypedDeeds typedDeeds, Reader reader) {
        this.pages = pages;
        this.items = items;
        this.typedDeeds = typedDeeds;
        this.reader = reader;
    }

    @CheckedTemplate(basePath = "action/item")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance item(ItemPage page, boolean mayWrite);
    }

    /**
     * The item with everything that happened to it.
     *
     * @param open the deed whose form is open
     * @param did the act that was just done, so that it can be taken back
     * @param done the word with which a form of a panel came back
     */
    @GET
    @RolesAllowed(Role.READ)
    public TemplateInstance look(
            @PathParam("number") int number,
            @QueryParam("did") @DefaultValue("") String did,
            @QueryParam("open") @DefaultValue("") String open,
            @QueryParam("done") @DefaultValue("") String done) {
        boolean isAct = did.matches("[0-9a-f-]{36}");
        return page(number, new ItemPages.Asked(Map.of("do", open), Map.of(), isAct ? did : null, said(did), done));
    }

    private static String said(String did) {
        return did.equals("undone")
                ? "Taken back."
                : did.equals("kept") ? "It was changed since, and stays as it is." : "";
    }

    /** Another state: {@code do} says which. */
    @POST
    @Path("state")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.EDIT)
    public Response state(@PathParam("number") int number, MultivaluedMap<String, String> form) {
        return does(number, form, typedDeeds.state(form));
    }

    /** Another date; the first one needs no reason. */
    @POST
    @Path("due")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.EDIT)
    public Response date(@PathParam("number") int number, MultivaluedMap<String, String> form) {
        return does(number, form, typedDeeds.date(form));
    }

    /** Somebody else does it, a person or a team. */
    @POST
    @Path("owner")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.EDIT)
    public Response give(@PathParam("number") int number, MultivaluedMap<String, String> form) {
        return does(number, form, typedDeeds.give(form));
    }

    @POST
    @Path("comments")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.EDIT)
    public Response comment(@PathParam("number") int number, MultivaluedMap<String, String> form) {
        return does(number, form, Typed.deed(new NoteDeed.Comment(Markdown.of(Typed.text(form, "comment")))));
    }

    @POST
    @Path("evidence")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.EDIT)
    public Response evidence(@PathParam("number") int number, MultivaluedMap<String, String> form) {
        return does(number, form, Typed.deed(new NoteDeed.AddEvidence(Typed.text(form, "evidence"))));
    }

    /** Takes back one act upon this item and the others it was done to; what was changed since stays. */
    @POST
    @Path("undo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.EDIT)
    public Response undo(
            @PathParam("number") int number,
            @FormParam("act") @DefaultValue("") String act,
            @FormParam("from") @DefaultValue("") String from) {
        if (!act.matches("[0-9a-f-]{36}")) throw new NotFoundException();
        Map<ActionItemNumber, Change> changes = items.undo(UUID.fromString(act), typedDeeds.act(""));
        boolean undone = changes.values().stream().anyMatch(Change.Made.class::isInstance);
        if (undone && from.equals("home"))
            return Response.seeOther(URI.create("/")).build();
        return Response.seeOther(URI.create("/actions/" + number + "?did=" + (undone ? "undone" : "kept")))
                .build();
    }

    private Response does(int number, MultivaluedMap<String, String> form, Typed typed) {
        String reason = Typed.text(form, "reason");
        Act act = typedDeeds.act(reason);
        @Nullable ItemDeed deed = typed.deed();
        if (deed == null) return again(number, form, typed.problems());
        Change change = items.tell(new ActionItemNumber(number), deed, act).orElseThrow(NotFoundException::new);
        if (change instanceof Change.Refused refused) {
            return again(number, form, Map.of(refused.field(), refused.message()));
        }
        boolean canBeUndone = !(deed instanceof NoteDeed) || deed instanceof NoteDeed.Comment;
        boolean isTold = change instanceof Change.Made && canBeUndone;
        String there = "/actions/" + number + (isTold ? "?did=" + act.id() : "");
        if (isTold && Typed.text(form, "from").equals("home")) there = "/?item=" + number + "&did=" + act.id();
        return Response.seeOther(URI.create(there)).build();
    }

    private Response again(int number, MultivaluedMap<String, String> form, Map<String, String> problems) {
        Map<String, String> typed = new HashMap<>();
        form.forEach((name, values) -> typed.put(name, values.get(0)));
        return Response.status(Response.Status.CONFLICT)
                .entity(page(number, new ItemPages.Asked(typed, problems, null, "", "")))
                .build();
    }

    private TemplateInstance page(int number, ItemPages.Asked asked) {
        return pages.page(new ActionItemNumber(number), asked)
                .map(page -> Templates.item(page, reader.mayEdit()))
                .orElseThrow(NotFoundException::new);
    }
}
