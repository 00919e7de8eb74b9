package dev.debrief.postmortem.history;

import dev.debrief.archive.Restorations;
import dev.debrief.archive.Saved;
import dev.debrief.document.comparison.Topic;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The history of a document: {@code /incidents/42/history}. */
@Path("/incidents/{number:[0-9]{1,9}}")
@Produces(MediaType.TEXT_HTML)
public class HistoryResource {
    private final HistoryPages pages;
    private final Restorations restorations;
    private final Reader reader;

    HistoryResource(HistoryPages pages, Restorations restorations, Reader reader) {
        this.pages = pages;
        this.restorations = restorations;
        this.reader = reader;
    }

    @CheckedTemplate(basePath = "postmortem/history")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance history(HistoryPage page);

        static native TemplateInstance compare(ComparePage page);

        static native TemplateInstance restore(RestorePage page);
    }

    /** The newest revisions, or those older than {@code before}. */
    @GET
    @Path("history")
    @RolesAllowed(Role.READ)
    @Transactional
    public TemplateInstance history(@PathParam("number") int number, @QueryParam("before") @Nullable Integer before) {
        return pages.history(incident(number), before).map(Templates::history).orElseThrow(NotFoundException::new);
    }

    /** Two revisions compared. */
    @GET
    @Path("history/compare")
    @RolesAllowed(Role.READ)
    @Transactional
    public TemplateInstance compare(
            @PathParam("number") int number,
            @QueryParam("from") @DefaultValue("0") int from,
            @QueryParam("to") @DefaultValue("0") int to) {
        return pages.compare(incident(number), from, to).map(Templates::compare).orElseThrow(NotFoundException::new);
    }

    /** What restoring would change; nothing is changed yet. */
    @GET
    @Path("history/{revision:[0-9]{1,9}}/restoration")
    @RolesAllowed(Role.EDIT)
    @Transactional
    public TemplateInstance look(
            @PathParam("number") int number,
            @PathParam("revision") int revision,
            @QueryParam("part") @DefaultValue("") String part) {
        return pages.restore(incident(number), revision, topic(part), 0)
                .map(Templates::restore)
                .orElseThrow(NotFoundException::new);
    }

    /** Restores; where somebody saved since the page was shown, it is shown again with what it would change now. */
    @POST
    @Path("history/{revision:[0-9]{1,9}}/restoration")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.EDIT)
    @Transactional
    public Response restore(
            @PathParam("number") int number,
            @PathParam("revision") int revision,
            @FormParam("part") @DefaultValue("") String part,
            @FormParam("base") @DefaultValue("0") int base) {
        IncidentNumber incident = incident(number);
        Saved saved = restorations
                .restore(incident, revision, topic(part), base, reader.personId())
                .orElseThrow(NotFoundException::new);
        if (!(saved instanceof Saved.Behind)) {
            return Response.seeOther(URI.create(HistoryPages.address(incident) + "/history"))
                    .build();
        }
        RestorePage page = pages.restore(incident, revision, topic(part), base).orElseThrow(NotFoundException::new);
        return Response.status(Response.Status.CONFLICT)
                .entity(Templates.restore(page))
                .build();
    }

    private static IncidentNumber incident(int number) {
        if (number < 1) throw new NotFoundException();
        return new IncidentNumber(number);
    }

    private static @Nullable Topic topic(String part) {
        if (part.isEmpty()) return null;
        return Topic.of(part).filter(topic -> topic != Topic.STANDING).orElseThrow(NotFoundException::new);
    }
}
