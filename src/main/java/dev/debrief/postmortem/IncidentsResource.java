package dev.debrief.postmortem;

import dev.debrief.archive.Archive;
import dev.debrief.document.JsonWriter;
import dev.debrief.document.MarkdownWriter;
import dev.debrief.incident.IncidentType;
import dev.debrief.incident.Severity;
import dev.debrief.people.Reader;
import dev.debrief.people.Role;
import dev.debrief.people.Service;
import dev.debrief.people.Team;
import dev.debrief.postmortem.attach.AttachmentsJson;
import dev.debrief.shared.IncidentNumber;
import dev.debrief.shared.Slice;
import io.quarkus.panache.common.Sort;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The list of incidents, with its filters in the address; and one incident as JSON. */
@Path("/incidents")
public class IncidentsResource {
    private static final int SIZE = 25;

    private final IncidentList list;
    private final Archive archive;
    private final AttachmentsJson attachmentsJson;
    private final Reader reader;
    private final Clock clock;

    IncidentsResource(IncidentList list, Archive archive, AttachmentsJson attachmentsJson, Reader reader, Clock clock) {
        this.list = list;
        this.archive = archive;
        this.attachmentsJson = attachmentsJson;
        this.reader = reader;
        this.clock = clock;
    }

    /** What the address asks for; a value that is not known narrows to nothing, one that is empty to everything. */
    public record Query(
            @QueryParam("q") @Nullable String words,
            @QueryParam("severity") @Nullable String severity,
            @QueryParam("state") @Nullable String state,
            @QueryParam("type") @Nullable String type,
            @QueryParam("team") @Nullable String team,
            @QueryParam("service") @Nullable String service,
            @QueryParam("when") @Nullable String when,
            @QueryParam("drills") boolean drills,
            @QueryParam("after") @Nullable String after) {}

    @CheckedTemplate(basePath = "postmortem/list")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance incidents(IncidentsPage page, boolean mayWrite);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @RolesAllowed(Role.READ)
    @Transactional
    public TemplateInstance incidents(@BeanParam Query query) {
        LocalDate today = clock.instant().atZone(reader.zone()).toLocalDate();
        IncidentFilter filter = IncidentsFilters.filter(query, today, reader.zone());
        Slice<IncidentLine> slice = list.page(filter, query.after(), SIZE, today);
        List<IncidentsPage.Line> lines = slice.items().stream()
                .map(line -> IncidentsLines.of(line, reader.zone(), filter.words()))
                .toList();
        IncidentsAddress address = new IncidentsAddress(query);
        IncidentsPage page = new IncidentsPage(
                filter.words() == null ? "" : filter.words(),
                choices(query),
                query.drills(),
                IncidentsFilters.found(filter, list.count(filter)),
                address.isNarrowed(),
                lines,
                slice.after() == null ? null : address.after(slice.after()),
                query.after() == null ? null : address.after(null),
                address.wider());
        return Templates.incidents(page, reader.mayEdit());
    }

    /** The document as JSON, as the API gives it; with {@code ?attachments=content} its files are in it. */
    @GET
    @Path("{number:[0-9]{1,9}}.json")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.READ)
    public Response json(
            @PathParam("number") int number, @QueryParam("attachments") @DefaultValue("") String attachments) {
        return IncidentNumber.parse(String.valueOf(number))
                .flatMap(archive::fetch)
                .map(kept -> Response.ok(attachmentsJson.with(
                                JsonWriter.write(kept.postMortem()),
                                new IncidentNumber(number),
                                attachments.equals("content")))
                        .build())
                .orElseThrow(NotFoundException::new);
    }

    /** The document as Markdown with front matter; a browser keeps it as a file where the link says so. */
    @GET
    @Path("{number:[0-9]{1,9}}.md")
    @Produces("text/markdown;charset=UTF-8")
    @RolesAllowed(Role.READ)
    public Response markdown(@PathParam("number") int number) {
        return IncidentNumber.parse(String.valueOf(number))
                .flatMap(archive::fetch)
                .map(kept -> Response.ok(MarkdownWriter.write(kept.postMortem()))
                        .header("Content-Disposition", "inline; filename=\"INC-" + number + ".md\"")
                        .build())
                .orElseThrow(NotFoundException::new);
    }

    private static List<IncidentsPage.Choice> choices(Query query) {
        List<String> severities =
                Severity.inOrder().stream().map(known -> known.name).toList();
        List<String> types =
                IncidentType.inOrder().stream().map(known -> known.name).toList();
        List<String> teams =
                Team.<Team>listAll(Sort.by("name")).stream().map(Team::name).toList();
        List<String> services = Service.<Service>listAll(Sort.by("name")).stream()
                .map(Service::name)
                .toList();
        return IncidentsFilters.choices(query, severities, types, teams, services);
    }
}
