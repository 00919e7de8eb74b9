package dev.debrief.postmortem.deletion;

import dev.debrief.archive.Deletions;
import dev.debrief.people.Reader;
import dev.debrief.people.Role;
import dev.debrief.shared.IncidentNumber;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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

/** Deleting for good what is deleted already; an administrator types the number to confirm. */
@Path("/incidents/{number:[0-9]{1,9}}/deletion/for-good")
@Produces(MediaType.TEXT_HTML)
public class ForGoodResource {
    private final DeletionPages pages;
    private final Deletions deletions;
    private final Reader reader;

    ForGoodResource(DeletionPages pages, Deletions deletions, Reader reader) {
        this.pages = pages;
        this.deletions = deletions;
        this.reader = reader;
    }

    @CheckedTemplate(basePath = "postmortem/deletion")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance forGood(ForGoodPage page);
    }

    /** What would go, and what would stay. */
    @GET
    @RolesAllowed(Role.ADMINISTER)
    public TemplateInstance look(@PathParam("number") int number) {
        return pages.forGood(DeletionResource.incident(number), "", "")
                .map(Templates::forGood)
                .orElseThrow(NotFoundException::new);
    }

    /** Deletes it and everything of it, where the number that was typed is its own. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.ADMINISTER)
    @Transactional
    public Response delete(@PathParam("number") int digits, @FormParam("typed") @DefaultValue("") String typed) {
        IncidentNumber number = DeletionResource.incident(digits);
        if (IncidentNumber.parse(typed).filter(number::equals).isEmpty()) {
            return pages.forGood(number, typed, "Type " + number + " to delete it for good.")
                    .map(page -> Response.status(Response.Status.CONFLICT)
                            .entity(Templates.forGood(page))
                            .build())
                    .orElseThrow(NotFoundException::new);
        }
        if (!deletions.deleteForGood(number, reader.personId())) throw new NotFoundException();
        return Response.seeOther(URI.create("/incidents/deleted")).build();
    }
}
