package dev.debrief.action.item;

import dev.debrief.action.ActionItems;
import dev.debrief.action.Change;
import dev.debrief.action.ItemDeed;
import dev.debrief.people.Role;
import dev.debrief.shared.ActionItemNumber;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
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
import java.util.List;
import java.util.Map;

/** Making an action item and changing what it is: {@code /actions/new} and {@code /actions/17/edit}. */
@Path("/actions")
@Produces(MediaType.TEXT_HTML)
public class PlanResource {
    private final PlanForms forms;
    private final ActionItems items;
    private final TypedDeeds typedDeeds;

    PlanResource(PlanForms forms, ActionItems items, TypedDeeds typedDeeds) {
        this.forms = forms;
        this.items = items;
        this.typedDeeds = typedDeeds;
    }

    @CheckedTemplate(basePath = "action/item")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance plan(PlanForm form);
    }

    /** An empty form; in an incident, and for one of its factors, where they are named. */
    @GET
    @Path("new")
    @RolesAllowed(Role.EDIT)
    public TemplateInstance ask(
            @QueryParam("incident") @DefaultValue("") String incident,
            @QueryParam("factor") @DefaultValue("") String factor) {
        return Templates.plan(forms.fresh(Map.of("incident", incident, "factors", factor), Map.of()));
    }

    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.EDIT)
    public Response make(MultivaluedMap<String, String> form) {
        Map<String, String> typed = PlanForms.typed(form);
        Map<String, String> problems = forms.problems(typed);
        if (!problems.isEmpty()) return again(Templates.plan(forms.fresh(typed, problems)));
        return items.open(forms.newItem(typed), typedDeeds.act(""))
                .map(item -> Response.seeOther(
                                URI.create("/actions/" + item.spoken().value()))
                        .build())
                .orElseThrow(NotFoundException::new);
    }

    @GET
    @Path("{number:[0-9]{1,9}}/edit")
    @RolesAllowed(Role.EDIT)
    public TemplateInstance edit(@PathParam("number") int number) {
        return forms.of(new ActionItemNumber(number), null, Map.of())
                .map(Templates::plan)
                .orElseThrow(NotFoundException::new);
    }

    /** Takes what differs from what the form showed. */
    @POST
    @Path("{number:[0-9]{1,9}}/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.EDIT)
    public Response save(@PathParam("number") int number, MultivaluedMap<String, String> form) {
        ActionItemNumber item = new ActionItemNumber(number);
        Map<String, String> typed = PlanForms.typed(form);
        Map<String, String> problems = forms.problems(typed);
        if (!problems.isEmpty()) return edited(item, typed, problems);
        List<ItemDeed> deeds = PlanForms.deeds(typed);
        Change change = items.tell(item, deeds, typedDeeds.act("")).orElseThrow(NotFoundException::new);
        if (change instanceof Change.Refused refused) {
            return edited(item, typed, Map.of(refused.field(), refused.message()));
        }
        return Response.seeOther(URI.create("/actions/" + number)).build();
    }

    private Response edited(ActionItemNumber item, Map<String, String> typed, Map<String, String> problems) {
        return again(forms.of(item, typed, problems).map(Templates::plan).orElseThrow(NotFoundException::new));
    }

    private static Response again(TemplateInstance page) {
        return Response.status(Response.Status.CONFLICT).entity(page).build();
    }
}
