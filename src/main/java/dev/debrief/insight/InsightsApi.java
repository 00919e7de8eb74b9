package dev.debrief.insight;

import dev.debrief.people.Role;
import dev.debrief.shared.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The figures for machines: {@code GET /api/v1/insights}. */
@Path("/api/v1/insights")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class InsightsApi {
    private final InsightsPages pages;

    InsightsApi(InsightsPages pages) {
        this.pages = pages;
    }

    /** Parameters as in the address of the page. */
    @GET
    @RolesAllowed(Role.READ)
    @Operation(summary = "Figures over incidents and action items of a span, beside the span before")
    public Response figures(@BeanParam InsightsQuery query) {
        Asked asked = pages.asked(query);
        if (!asked.mistakes().isEmpty())
            return new Problem(
                            "These figures cannot be counted",
                            400,
                            "Mend the parameters named below.",
                            asked.mistakes().entrySet().stream()
                                    .map(one -> new Problem.Mistake(one.getKey(), one.getValue()))
                                    .toList())
                    .toResponse();
        return Response.ok(InsightsJson.of(pages.answer(asked, false))).build();
    }
}
