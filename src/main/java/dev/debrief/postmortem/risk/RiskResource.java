package dev.debrief.postmortem.risk;

import dev.debrief.people.Role;
import dev.debrief.shared.IncidentNumber;
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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;

/** The factors of an incident that somebody accepts as a risk: {@code /incidents/42/risks}. */
@Path("/incidents/{number:[0-9]{1,9}}/risks")
@Produces(MediaType.TEXT_HTML)
public class RiskResource {
    private final RiskPages pages;

    RiskResource(RiskPages pages) {
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "postmortem/risk")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance risks(RiskPage page, boolean mayWrite);
    }

    /** How each factor is dealt with. */
    @GET
    @RolesAllowed(Role.READ)
    public TemplateInstance look(
            @PathParam("number") int number, @QueryParam("factor") @DefaultValue("") String factor) {
        return page(number, factor, Map.of(), Map.of());
    }

    /** Accepts the risk of one. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.EDIT)
    public Response accept(
            @PathParam("number") int number,
            @FormParam("factor") @DefaultValue("") String factor,
            @FormParam("why") @DefaultValue("") String why,
            @FormParam("by") @DefaultValue("") String by,
            @FormParam("until") @DefaultValue("") String until) {
        Map<String, String> typed = Map.of("why", why, "by", by, "until", until);
        Map<String, String> problems = pages.accept(incident(number), factor, typed);
        if (problems.isEmpty()) return backTo(number);
        return Response.status(Response.Status.CONFLICT)
                .entity(page(number, factor, typed, problems))
                .build();
    }

    /** It is no longer accepted. */
    @POST
    @Path("removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.EDIT)
    public Response withdraw(@PathParam("number") int number, @FormParam("factor") @DefaultValue("") String factor) {
        if (!pages.withdraw(incident(number), factor)) throw new NotFoundException();
        return backTo(number);
    }

    private TemplateInstance page(int number, String factor, Map<String, String> typed, Map<String, String> problems) {
        return pages.page(incident(number), factor, typed, problems)
                .map(page -> Templates.risks(page, pages.mayWrite()))
                .orElseThrow(NotFoundException::new);
    }

    private static Response backTo(int number) {
        return Response.seeOther(URI.create("/incidents/" + number + "/risks")).build();
    }

    private static IncidentNumber incident(int number) {
        if (number < 1) throw new NotFoundException();
        return new IncidentNumber(number);
    }
}
