package dev.debrief.action.list;

import dev.debrief.action.Act;
import dev.debrief.action.ActionItems;
import dev.debrief.action.Change;
import dev.debrief.people.Person;
import dev.debrief.people.Reader;
import dev.debrief.people.Role;
import dev.debrief.shared.ActionItemNumber;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What is done to the selected items, and taken back. */
@Path("/actions")
@RolesAllowed(Role.EDIT)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
public class DeedsResource {
    private final Deeds deeds;
    private final ActionItems items;
    private final ActsDone acts;
    private final ItemsPages pages;
    private final Reader reader;
    private final Clock clock;

    DeedsResource(Deeds deeds, ActionItems items, ActsDone acts, ItemsPages pages, Reader reader, Clock clock) {
        this.deeds = deeds;
        this.items = items;
        this.acts = acts;
        this.pages = pages;
        this.reader = reader;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "action/list")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance ask(AskPage page);
    }

    /** Asks for what is missing, or does it. */
    @POST
    @Path("/deeds")
    public Response deed(MultivaluedMap<String, String> typed) {
        DeedForm form = DeedForm.of(typed);
        Optional<Asked> asked = form.asked();
        if (form.items().isEmpty() || asked.isEmpty()) return to(form.back().address());
        if (!form.isTold() && asked.get().asksMore())
            return Response.ok(Templates.ask(AskPage.of(form, reader.name(), "", "")))
                    .build();
        Deeds.Outcome outcome = deeds.act(form, reader.personId());
        if (outcome instanceof Deeds.Outcome.Mend mend)
            return Response.status(422)
                    .entity(Templates.ask(AskPage.of(form, reader.name(), mend.field(), mend.message())))
                    .build();
        Deeds.Outcome.Did did = (Deeds.Outcome.Did) outcome;
        return after(form.back(), did.act(), did.changes());
    }

    /** Takes back what the reader did in one act. */
    @POST
    @Path("/undoing")
    @Transactional
    public Response undo(
            @FormParam("act") @DefaultValue("") String act, @FormParam("back") @DefaultValue("") String back) {
        ItemsQuery query = ItemsQuery.parse(back);
        Optional<UUID> known = ActsDone.uuid(act)
                .filter(id -> acts.told(act, reader.personId())
                        .filter(said -> !said.undo().isEmpty())
                        .isPresent());
        if (known.isEmpty()) return to(query.address());
        Act undoing = Act.now(Person.findById(reader.personId()), Act.Through.PAGE, clock);
        return after(query, undoing.id(), items.undo(known.get(), undoing));
    }

    /** Where nothing was refused, an address that can be loaded again. */
    private Response after(ItemsQuery back, UUID act, Map<ActionItemNumber, Change> changes) {
        List<ItemsPage.Refused> refused = new ArrayList<>();
        changes.forEach((number, change) -> {
            if (change instanceof Change.Refused why) refused.add(new ItemsPage.Refused(number.value(), why.message()));
        });
        if (refused.isEmpty()) return to(back.addressWith("done", act.toString()));
        ItemsPage.Said done = acts.told(act.toString(), reader.personId())
                .orElse(new ItemsPage.Said("Nothing was changed.", "", List.of()));
        Set<Integer> selected = refused.stream().map(ItemsPage.Refused::number).collect(Collectors.toSet());
        return Response.ok(pages.show(back, null, new ItemsPage.Said(done.words(), done.undo(), refused), selected))
                .build();
    }

    private static Response to(String address) {
        return Response.seeOther(URI.create(address)).build();
    }
}
