package dev.debrief.action.list;

import dev.debrief.people.Reader;
import dev.debrief.people.Role;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The list of action items and the board, with all that is asked for in the address: {@code /actions}. */
@Path("/actions")
@RolesAllowed(Role.READ)
public class ItemsResource {
    private final ItemsPages pages;
    private final ActsDone acts;
    private final Reader reader;

    ItemsResource(ItemsPages pages, ActsDone acts, Reader reader) {
        this.pages = pages;
        this.acts = acts;
        this.reader = reader;
    }

    /**
     * The list that the address asks for.
     *
     * @param done the act that led here, which the page then tells of
     */
    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance list(
            @Context UriInfo address,
            @QueryParam("after") @Nullable String after,
            @QueryParam("done") @Nullable String done) {
        return pages.show(
                ItemsQuery.of(address.getQueryParameters()),
                after,
                acts.told(done, reader.personId()).orElse(null),
                Set.of());
    }
}
