package dev.debrief.postmortem.check;

import dev.debrief.archive.Archive;
import dev.debrief.archive.Checked;
import dev.debrief.archive.Checks;
import dev.debrief.archive.Leaving;
import dev.debrief.document.PostMortem;
import dev.debrief.people.Reader;
import dev.debrief.people.Role;
import dev.debrief.postmortem.check.BeforePage.Refused;
import dev.debrief.postmortem.read.Zoned;
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

/** The page before publishing: {@code /incidents/42/publication}. It says what may be looked at, and stops nothing. */
@Path("/incidents/{number:[0-9]{1,9}}")
@Produces(MediaType.TEXT_HTML)
public class PublicationResource {
    private static final int UNPROCESSABLE = 422;

    private final Archive archive;
    private final Checks checks;
    private final Reader reader;

    PublicationResource(Archive archive, Checks checks, Reader reader) {
        this.archive = archive;
        this.checks = checks;
        this.reader = reader;
    }

    @CheckedTemplate(basePath = "postmortem/check")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance before(BeforePage page);
    }

    @GET
    @Path("publication")
    @RolesAllowed(Role.EDIT)
    @Transactional
    public TemplateInstance before(@PathParam("number") int number) {
        return page(number, Refused.NONE);
    }

    /** Leaves what is said as it is. */
    @POST
    @Path("checks/{key}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.EDIT)
    @Transactional
    public Response leave(
            @PathParam("number") int number,
            @PathParam("key") String key,
            @FormParam("reason") @DefaultValue("") String reason) {
        IncidentNumber incident = new IncidentNumber(number);
        Leaving leaving = checks.leave(incident, tree(number), key, reason, reader.personId());
        if (leaving == Leaving.LEFT || leaving == Leaving.NOT_SAID) return back(number, "");
        return Response.status(UNPROCESSABLE)
                .entity(page(number, new Refused(key, reason, leaving.message())))
                .build();
    }

    /** Takes that back. */
    @POST
    @Path("checks/{key}/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.EDIT)
    @Transactional
    public Response takeBack(@PathParam("number") int number, @PathParam("key") String key) {
        tree(number);
        return back(number, checks.takeBack(new IncidentNumber(number), key) ? "#left" : "");
    }

    private TemplateInstance page(int number, Refused refused) {
        PostMortem tree = tree(number);
        IncidentNumber incident = new IncidentNumber(number);
        Checked checked = checks.of(incident, tree);
        return Templates.before(BeforePage.of(incident, tree, checked, refused, new Zoned(reader.zone())));
    }

    private PostMortem tree(int number) {
        if (number < 1) throw new NotFoundException();
        return archive.fetch(new IncidentNumber(number))
                .orElseThrow(NotFoundException::new)
                .postMortem();
    }

    private static Response back(int number, String anchor) {
        return Response.seeOther(URI.create("/incidents/" + number + "/publication" + anchor))
                .build();
    }
}
