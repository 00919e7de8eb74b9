package dev.debrief.action.list;

import dev.debrief.people.Reader;
import dev.debrief.people.Role;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Lists under names: saved, renamed, shared with everybody, deleted. */
@Path("/actions/lists")
@RolesAllowed(Role.READ)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class SavedListsResource {
    private final SavedLists lists;
    private final Reader reader;

    SavedListsResource(SavedLists lists, Reader reader) {
        this.lists = lists;
        this.reader = reader;
    }

    @CheckedTemplate(basePath = "action/list")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance lists(
                List<SavedLists.Line> lists, String query, String name, boolean mayShare, Map<String, String> problems);
    }

    /**
     * Those of the reader, and those that are shared.
     *
     * @param query the list that could be saved
     */
    @GET
    @Consumes(MediaType.WILDCARD)
    @Transactional
    public TemplateInstance show(@QueryParam("query") @DefaultValue("") String query) {
        return page(query, "", Map.of(), Map.of());
    }

    @POST
    @Transactional
    public Response save(
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("query") @DefaultValue("") String query,
            @FormParam("shared") @DefaultValue("") String shared) {
        ItemsQuery kept = ItemsQuery.parse(query);
        String wrong = lists.save(reader.personId(), name, kept, isShared(shared));
        return wrong.isEmpty() ? to(kept.address()) : again(page(query, name, Map.of("name", wrong), Map.of()));
    }

    @POST
    @Path("/{id}")
    @Transactional
    public Response change(
            @PathParam("id") long id,
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("shared") @DefaultValue("") String shared) {
        String wrong = lists.change(id, reader.personId(), reader.isAdministrator(), name, isShared(shared));
        return wrong.isEmpty() ? to("/actions/lists") : again(page("", "", Map.of(), Map.of(id, wrong)));
    }

    @POST
    @Path("/{id}/deletion")
    public Response delete(@PathParam("id") long id) {
        lists.delete(id, reader.personId(), reader.isAdministrator());
        return to("/actions/lists");
    }

    /** Readers keep lists for themselves alone. */
    private boolean isShared(String said) {
        return !said.isEmpty() && reader.mayEdit();
    }

    private TemplateInstance page(
            String query, String name, Map<String, String> problems, Map<Long, String> problemsOfLists) {
        return Templates.lists(
                lists.lines(reader.personId(), reader.isAdministrator(), problemsOfLists),
                ItemsQuery.parse(query).text(),
                name,
                reader.mayEdit(),
                problems);
    }

    private static Response again(TemplateInstance page) {
        return Response.status(422).entity(page).build();
    }

    private static Response to(String address) {
        return Response.seeOther(URI.create(address)).build();
    }
}
