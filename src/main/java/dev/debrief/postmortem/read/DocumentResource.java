package dev.debrief.postmortem.read;

import dev.debrief.action.Issues;
import dev.debrief.action.risk.AcceptedRisk;
import dev.debrief.archive.Archive;
import dev.debrief.archive.Kept;
import dev.debrief.archive.Publication;
import dev.debrief.document.MarkdownWriter;
import dev.debrief.incident.PastedLogRow;
import dev.debrief.incident.Severity;
import dev.debrief.incident.attachment.Attachments;
import dev.debrief.people.Reader;
import dev.debrief.people.Role;
import dev.debrief.shared.IncidentNumber;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
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
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The document to read, its publication and its history: {@code /incidents/42}. */
@Path("/incidents/{number:[0-9]{1,9}}")
@Produces(MediaType.TEXT_HTML)
public class DocumentResource {
    private static final int LATEST = 3;

    private final Archive archive;
    private final Attachments attachments;
    private final Expectations expectations;
    private final Issues issues;
    private final Reader reader;
    private final Clock clock;

    DocumentResource(
            Archive archive,
            Attachments attachments,
            Expectations expectations,
            Issues issues,
            Reader reader,
            Clock clock) {
        this.archive = archive;
        this.attachments = attachments;
        this.expectations = expectations;
        this.issues = issues;
        this.reader = reader;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Role.READ)
    @Transactional
    public TemplateInstance read(@PathParam("number") int number, @QueryParam("zone") @Nullable String zone) {
        return page(new IncidentNumber(number), kept(number), zone, false, List.of());
    }

    @GET
    @Path("history/{revision:[0-9]{1,9}}")
    @RolesAllowed(Role.READ)
    @Transactional
    public TemplateInstance readRevision(
            @PathParam("number") int number,
            @PathParam("revision") int revision,
            @QueryParam("zone") @Nullable String zone) {
        IncidentNumber incident = new IncidentNumber(number);
        Kept old = archive.fetch(incident, revision).orElseThrow(NotFoundException::new);
        return page(incident, old, zone, kept(number).revision().number() != revision, List.of());
    }

    /** The Markdown in a field, to be copied. */
    @GET
    @Path("markdown")
    @RolesAllowed(Role.READ)
    @Transactional
    public TemplateInstance markdown(@PathParam("number") int number) {
        IncidentNumber incident = new IncidentNumber(number);
        Kept kept = kept(number);
        String title = kept.postMortem().head().title();
        String text = MarkdownWriter.write(kept.postMortem(), kept.revision().number());
        return DocumentTemplates.markdown(incident.toString(), address(incident), title, Html.words(title), text);
    }

    /** Publishes it; while something stops that, the page says what and leads to each. */
    @POST
    @Path("publication")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.EDIT)
    @Transactional
    public Response publish(@PathParam("number") int number) {
        IncidentNumber incident = new IncidentNumber(number);
        Publication outcome = archive.publish(incident, reader.personId()).orElseThrow(NotFoundException::new);
        if (!(outcome instanceof Publication.NotReady notReady)) return backTo(incident);
        List<Stop> stops = Stop.of(notReady.findings(), address(incident));
        return Response.status(Response.Status.CONFLICT)
                .entity(page(incident, kept(number), null, false, stops))
                .build();
    }

    /** Makes it a draft again. */
    @POST
    @Path("publication/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.EDIT)
    @Transactional
    public Response reopen(@PathParam("number") int number) {
        IncidentNumber incident = new IncidentNumber(number);
        if (archive.reopen(incident, reader.personId()).isEmpty()) throw new NotFoundException();
        return backTo(incident);
    }

    /** Puts it away: it stays readable at its address and leaves the lists. */
    @POST
    @Path("archiving")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.EDIT)
    @Transactional
    public Response putAway(@PathParam("number") int number) {
        IncidentNumber incident = new IncidentNumber(number);
        if (archive.putAway(incident, reader.personId()).isEmpty()) throw new NotFoundException();
        return backTo(incident);
    }

    /** Brings it back into the lists. */
    @POST
    @Path("archiving/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.EDIT)
    @Transactional
    public Response bringBack(@PathParam("number") int number) {
        IncidentNumber incident = new IncidentNumber(number);
        if (archive.bringBack(incident, reader.personId()).isEmpty()) throw new NotFoundException();
        return backTo(incident);
    }

    private TemplateInstance page(
            IncidentNumber number, Kept kept, @Nullable String zone, boolean old, List<Stop> stops) {
        boolean own = "mine".equals(zone);
        ZoneId shown = own ? reader.zone() : kept.postMortem().head().timeZone();
        Zoned mine = new Zoned(reader.zone());
        IssuesOfItems followed = old ? IssuesOfItems.NONE : IssuesOfItems.of(kept.postMortem(), issues);
        DocumentPage page = DocumentPage.of(
                kept,
                level(kept),
                shown,
                clock.instant().atZone(reader.zone()).toLocalDate(),
                Beside.of(number, attachments.everOf(number), AcceptedRisk.of(number), followed, old));
        List<HistoryLine> history = archive.history(number, LATEST).stream()
                .map(revision -> HistoryLine.of(revision, mine))
                .toList();
        List<PastedShown> pasted = PastedLogRow.listOf(number).stream()
                .map(line -> PastedShown.of(line, mine))
                .toList();
        String here = old ? address(number) + "/history/" + kept.revision().number() : address(number);
        HistoryLine saved = HistoryLine.of(kept.revision(), mine);
        boolean mayWrite = reader.mayEdit() && !old;
        Expected expected = old ? Expected.NOTHING : expectations.of(number, kept.postMortem(), mayWrite);
        return DocumentTemplates.document(page, mayWrite, old, saved, stops, history, pasted, own, here, expected);
    }

    private static int level(Kept kept) {
        String name = kept.postMortem().head().severity();
        if (name == null) return 0;
        Optional<Severity> severity = Severity.findByIdOptional(name);
        return severity.map(known -> (int) known.rank).orElse(0);
    }

    private Kept kept(int number) {
        if (number < 1) throw new NotFoundException();
        return archive.fetch(new IncidentNumber(number)).orElseThrow(NotFoundException::new);
    }

    private static String address(IncidentNumber number) {
        return "/incidents/" + number.value();
    }

    private static Response backTo(IncidentNumber number) {
        return Response.seeOther(URI.create(address(number))).build();
    }
}
