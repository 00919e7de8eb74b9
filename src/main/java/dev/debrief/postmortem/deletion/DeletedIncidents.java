package dev.debrief.postmortem.deletion;

import dev.debrief.archive.Deletions;
import dev.debrief.incident.Incident;
import dev.debrief.people.FormToken;
import dev.debrief.people.Reader;
import dev.debrief.postmortem.read.Html;
import dev.debrief.postmortem.read.Zoned;
import dev.debrief.shared.IncidentNumber;
import dev.debrief.shared.Problem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Stands before every address of an incident, so that nothing of a deleted one is shown or changed, whichever page or
 * export comes to be. What somebody is typing is let through to be kept, and only then told.
 */
@ApplicationScoped
class DeletedIncidents {
    private static final Pattern ADDRESS =
            Pattern.compile("/(api/v1/)?incidents/(?:INC-)?([0-9]{1,9})([./].*)?", Pattern.CASE_INSENSITIVE);

    private final Reader reader;

    DeletedIncidents(Reader reader) {
        this.reader = reader;
    }

    @CheckedTemplate(basePath = "postmortem/deletion")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance gone(GonePage page);
    }

    @ServerRequestFilter
    @Transactional
    public Optional<Response> stop(ContainerRequestContext request, RoutingContext context) {
        Matcher address = ADDRESS.matcher(request.getUriInfo().getPath());
        if (!address.matches()) return Optional.empty();
        String rest = address.group(3) == null ? "" : address.group(3);
        boolean kept = rest.equals("/edit") && request.getMethod().equals("POST");
        if (kept || rest.startsWith("/deletion") || !reader.isSignedIn()) return Optional.empty();
        return IncidentNumber.parse(address.group(2))
                .flatMap(Incident::numbered)
                .filter(Incident::isDeleted)
                .map(incident -> gone(incident, context, address.group(1) != null || rest.equals("/working-copy")));
    }

    private Response gone(Incident incident, RoutingContext context, boolean forMachines) {
        Zoned zoned = new Zoned(reader.zone());
        String who = incident.deletedBy == null ? "" : incident.deletedBy.name();
        String when = incident.deletedAt == null
                ? ""
                : zoned.shortDay(incident.deletedAt) + " at " + zoned.minute(incident.deletedAt);
        if (forMachines) {
            return Problem.of(
                            410,
                            "Deleted",
                            incident.spoken() + " was deleted by " + who + " on " + when
                                    + ". It can be brought back; nothing you typed is lost.")
                    .toResponse();
        }
        FormToken.give(context);
        GonePage page = new GonePage(
                incident.spoken().toString(),
                "/incidents/" + incident.number,
                Html.words(incident.title),
                Html.words(who),
                when,
                Deletions.mayBringBack(incident, reader.personId(), reader.isAdministrator()));
        return Response.status(Response.Status.GONE)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(Templates.gone(page).render())
                .build();
    }
}
