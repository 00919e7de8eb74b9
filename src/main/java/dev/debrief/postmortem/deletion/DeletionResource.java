package dev.debrief.postmortem.deletion;

import dev.debrief.archive.Deletion;
import dev.debrief.archive.Deletions;
import dev.debrief.people.Reader;
import dev.debrief.people.Role;
import dev.debrief.postmortem.deletion.DeletionPages.Typed;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Deleting and bringing back: {@code /incidents/42/deletion}, and the list of deleted incidents. */
@Path("/incidents")
@Produces(MediaType.TEXT_HTML)
public class DeletionResource {
    private final DeletionPages pages;
    private final Deletions deletions;
    private final Reader reader;

    DeletionResource(DeletionPages pages, Deletions deletions, Reader reader) {
        this.pages = pages;
        this.deletions = deletions;
        this.reader = reader;
    }

    @CheckedTemplate(basePath = "postmortem/deletion")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance delete(DeletePage page);

        static native TemplateInstance deleted(DeletedPage page);
    }

    /** What deleting would do; nothing is changed yet. */
    @GET
    @Path("{number:[0-9]{1,9}}/deletion")
    @RolesAllowed(Role.EDIT)
    public TemplateInstance look(@PathParam("number") int number) {
        return pages.delete(incident(number), Typed.NOTHING)
                .map(Templates::delete)
                .orElseThrow(NotFoundException::new);
    }

    /** Deletes it, once it is said what becomes of open action items. */
    @POST
    @Path("{number:[0-9]{1,9}}/deletion")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.EDIT)
    @Transactional
    public Response delete(
            @PathParam("number") int number,
            @FormParam("base") @DefaultValue("0") int base,
            @FormParam("actionItems") @DefaultValue("") String chosen,
            @FormParam("reason") @DefaultValue("") String reason) {
        Deletion outcome = deletions
                .delete(incident(number), base, fate(chosen), reason, reader.personId(), reader.isAdministrator())
                .orElseThrow(NotFoundException::new);
        if (outcome instanceof Deletion.Done || outcome instanceof Deletion.AlreadySo) {
            return Response.seeOther(URI.create("/incidents/deleted?done=" + number))
                    .build();
        }
        Typed typed = new Typed(
                chosen,
                reason,
                outcome instanceof Deletion.OpenItems ? "Choose what becomes of the open action items." : "",
                outcome instanceof Deletion.NoReason ? "Say in a few words why they will not be done." : "",
                outcome instanceof Deletion.Behind behind
                        ? behind.latest().revision().by() + " saved revision "
                                + behind.latest().revision().number()
                        : "");
        return pages.delete(incident(number), typed)
                .map(page -> Response.status(Response.Status.CONFLICT)
                        .entity(Templates.delete(page))
                        .build())
                .orElseThrow(NotFoundException::new);
    }

    /** Brings it back. */
    @POST
    @Path("{number:[0-9]{1,9}}/deletion/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.EDIT)
    public Response bringBack(@PathParam("number") int number) {
        if (!deletions.bringBack(incident(number), reader.personId(), reader.isAdministrator()))
            throw new NotFoundException();
        return Response.seeOther(URI.create("/incidents/" + number)).build();
    }

    /** The deleted ones: all for administrators, one's own for others. */
    @GET
    @Path("deleted")
    @RolesAllowed(Role.EDIT)
    public TemplateInstance deleted(@QueryParam("done") @Nullable Integer done) {
        return Templates.deleted(pages.deleted(done));
    }

    static Deletion.Fate fate(@Nullable String word) {
        if ("keep".equals(word)) return Deletion.Fate.KEEP;
        return "close".equals(word) ? Deletion.Fate.CLOSE : Deletion.Fate.UNSAID;
    }

    static IncidentNumber incident(int number) {
        if (number < 1) throw new NotFoundException();
        return new IncidentNumber(number);
    }
}
