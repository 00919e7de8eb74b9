package dev.debrief.postmortem;

import dev.debrief.archive.Archive;
import dev.debrief.document.JsonWriter;
import dev.debrief.incident.search.KnownNames;
import dev.debrief.incident.search.Names;
import dev.debrief.incident.search.Order;
import dev.debrief.incident.search.SearchQuery;
import dev.debrief.people.Reader;
import dev.debrief.people.Role;
import dev.debrief.postmortem.attach.AttachmentsJson;
import dev.debrief.shared.IncidentNumber;
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
import org.jspecify.annotations.Nullable;

/** The list of incidents, with its filters in the address; and one incident as JSON. */
@Path("/incidents")
public class IncidentsResource {
    private static final int SIZE = 25;

    private final IncidentList list;
    private final CountedList countedList;
    private final Archive archive;
    private final AttachmentsJson attachmentsJson;
    private final Names names;
    private final Reader reader;
    private final Clock clock;

    IncidentsResource(
            IncidentList list,
            CountedList countedList,
            Archive archive,
            AttachmentsJson attachmentsJson,
            Names names,
            Reader reader,
            Clock clock) {
        this.names = names;
        this.list = list;
        this.countedList = countedList;
        this.archive = archive;
        this.attachmentsJson = attachmentsJson;
        this.reader = reader;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "postmortem/list")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance incidents(IncidentsPage page, boolean mayWrite);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @RolesAllowed(Role.READ)
    @Transactional
    public TemplateInstance incidents(@BeanParam IncidentsQuery asked) {
        LocalDate today = clock.instant().atZone(reader.zone()).toLocalDate();
        KnownNames known = names.forQuery(asked.mayNamePeople());
        if (asked.counted() != null) return counted(asked.counted(), asked.after(), known, today);
        SearchQuery query = asked.read(known, today, reader.zone());
        Order order = "newest".equals(asked.order()) ? Order.NEWEST : Order.BEST;
        IncidentList.Page page = list.page(query, order, asked.after(), SIZE, today);
        return Templates.incidents(
                IncidentsPages.of(query, known, order, page, reader.zone(), asked.after() != null), reader.mayEdit());
    }

    private TemplateInstance counted(String what, @Nullable String after, KnownNames known, LocalDate today) {
        CountedList.Page page = countedList.page(what, after, SIZE, today).orElseThrow(NotFoundException::new);
        return Templates.incidents(
                IncidentsPages.counted(what, page, known, reader.zone(), after != null), reader.mayEdit());
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
                        .header("Link", SchemaApi.LINK)
                        .build())
                .orElseThrow(NotFoundException::new);
    }

    /** The document as Markdown with front matter, {@code ?flavour=plain} in CommonMark alone; a browser keeps it as a file where the link says so. */
    @GET
    @Path("{number:[0-9]{1,9}}.md")
    @Produces("text/markdown;charset=UTF-8")
    @RolesAllowed(Role.READ)
    public Response markdown(@PathParam("number") int number, @QueryParam("flavour") @DefaultValue("") String flavour) {
        return IncidentNumber.parse(String.valueOf(number))
                .flatMap(archive::fetch)
                .map(kept -> Response.ok(Flavour.of(flavour).write(kept))
                        .header("Content-Disposition", "inline; filename=\"INC-" + number + ".md\"")
                        .build())
                .orElseThrow(NotFoundException::new);
    }
}
