package dev.debrief.insight.target;

import dev.debrief.people.Role;
import dev.debrief.people.Service;
import io.quarkus.panache.common.Sort;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What services promise, from which their error budgets follow: {@code /settings/targets}. */
@Path("/settings/targets")
@Produces(MediaType.TEXT_HTML)
public class TargetsPages {
    private static final int UNPROCESSABLE = 422;

    /** One service; {@code wrong} is null where what is typed can be taken. */
    @TemplateData
    public record Line(
            long id,
            String service,
            String percent,
            String days,
            @Nullable String wrong) {}

    @CheckedTemplate(basePath = "insight")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance targets(List<Line> lines, String said);
    }

    @GET
    @RolesAllowed(Role.EDIT)
    @Transactional
    public TemplateInstance show(@QueryParam("done") @DefaultValue("") String done) {
        Map<Long, ServiceTarget> kept = ServiceTarget.all();
        List<Line> lines = services().stream()
                .map(service -> line(service, kept.get(service.id())))
                .toList();
        return Templates.targets(lines, done.isEmpty() ? "" : "Saved.");
    }

    /** All of them, or none where one cannot be taken. */
    @POST
    @RolesAllowed(Role.ADMINISTER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response change(MultivaluedMap<String, String> posted) {
        List<Line> lines = new ArrayList<>();
        List<Runnable> changes = new ArrayList<>();
        for (Service service : services()) {
            long id = service.id();
            String percent = Objects.requireNonNullElse(posted.getFirst("percent-" + id), "");
            String days = Objects.requireNonNullElse(posted.getFirst("days-" + id), "");
            Promise.Read read = Promise.read(percent, days);
            String wrong = read instanceof Promise.Wrong not ? not.why() : null;
            lines.add(new Line(id, service.name(), percent, days, wrong));
            if (read instanceof Promise.Understood one) changes.add(() -> ServiceTarget.set(id, one.promise()));
            else if (read instanceof Promise.Nothing) changes.add(() -> ServiceTarget.deleteById(id));
        }
        if (lines.stream().anyMatch(line -> line.wrong() != null))
            return Response.status(UNPROCESSABLE)
                    .entity(Templates.targets(lines, ""))
                    .build();
        changes.forEach(Runnable::run);
        return Response.seeOther(URI.create("/settings/targets?done=saved")).build();
    }

    private static List<Service> services() {
        return Service.listAll(Sort.by("name"));
    }

    private static Line line(Service service, @Nullable ServiceTarget kept) {
        return kept == null
                ? new Line(service.id(), service.name(), "", "", null)
                : new Line(service.id(), service.name(), kept.promise().percent(), String.valueOf(kept.days), null);
    }
}
