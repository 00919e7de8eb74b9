package dev.debrief.insight;

import dev.debrief.action.list.CsvText;
import dev.debrief.insight.count.Table;
import dev.debrief.people.Role;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Figures over many incidents: {@code /insights}, each part at an address of its own. */
@Path("/insights")
@RolesAllowed(Role.READ)
public class InsightsResource {
    private final InsightsPages pages;

    InsightsResource(InsightsPages pages) {
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "insight")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance insights(InsightsPage page);
    }

    /**
     * All of them.
     *
     * @param anew {@code yes} counts again whatever is kept
     */
    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance whole(@BeanParam InsightsQuery query, @QueryParam("anew") @Nullable String anew) {
        return Templates.insights(pages.whole(query, "yes".equals(anew)));
    }

    /** One part with all its rows. */
    @GET
    @Path("{part:[a-z0-9-]{1,40}}")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance part(@BeanParam InsightsQuery query, @PathParam("part") String part) {
        return Templates.insights(pages.part(query, part).orElseThrow(NotFoundException::new));
    }

    /** The table of one part for spreadsheets; lengths are in seconds, percentages as numbers. */
    @GET
    @Path("{part:[a-z0-9-]{1,40}}.csv")
    @Produces("text/csv;charset=UTF-8")
    public Response table(@BeanParam InsightsQuery query, @PathParam("part") String part) {
        Table table =
                pages.answer(pages.asked(query), false).figures().table(part).orElseThrow(NotFoundException::new);
        StringBuilder text = new StringBuilder(CsvText.BEGINNING);
        InsightsJson.lines(table).forEach(line -> text.append(CsvText.line(line)));
        return Response.ok(text.toString())
                .header("Content-Disposition", "attachment; filename=\"insights-" + part + ".csv\"")
                .build();
    }
}
