package dev.debrief.action.catalogue;

import dev.debrief.document.RowId;
import dev.debrief.incident.FactorRow;
import dev.debrief.incident.Incident;
import dev.debrief.people.Reader;
import dev.debrief.people.Role;
import dev.debrief.shared.IncidentNumber;
import dev.debrief.shared.Slice;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The catalogue beside an incident: {@code /catalogue?incident=42}. */
@Path("/catalogue")
@Produces(MediaType.TEXT_HTML)
public class CatalogueResource {
    private static final int PAGE = 30;

    private final Proposals proposals;
    private final CatalogueItems items;
    private final Reader reader;

    CatalogueResource(Proposals proposals, CatalogueItems items, Reader reader) {
        this.proposals = proposals;
        this.items = items;
        this.reader = reader;
    }

    /**
     * What the page shows.
     *
     * @param incident its number; 0 where the catalogue is only read
     * @param causes those for which something is proposed
     * @param causeless the causes without a category that the catalogue knows
     * @param found what was searched for, or everything
     * @param next the address of the next page; null on the last
     */
    record CataloguePage(
            int incident,
            String title,
            List<Proposals.ForCause> causes,
            int causeless,
            Shelf shelf,
            String words,
            List<Proposals.Offer> found,
            @Nullable String next) {
        public List<Shelf> shelves() {
            return List.of(Shelf.values());
        }
    }

    @CheckedTemplate(basePath = "action/catalogue")
    static class Templates {
        static native TemplateInstance catalogue(CataloguePage page);
    }

    @GET
    @RolesAllowed(Role.READ)
    @Transactional
    public TemplateInstance look(
            @QueryParam("incident") @DefaultValue("") String about,
            @QueryParam("shelf") @DefaultValue("practices") String shelf,
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("after") @DefaultValue("") String after) {
        Incident incident = about.isBlank() ? null : find(about);
        IncidentNumber number = incident == null ? null : incident.spoken();
        Shelf chosen = shelf.equals(Shelf.CHECKS.word()) ? Shelf.CHECKS : Shelf.PRACTICES;
        Slice<CatalogueEntry> page = CatalogueEntry.page(chosen, words, false, after, PAGE);
        List<Proposals.Cause> causes = number == null ? List.of() : causes(number);
        List<Proposals.ForCause> proposed = proposals.of(number, causes);
        String next = page.after() == null
                ? null
                : "/catalogue?incident=" + about(number) + "&shelf=" + chosen.word() + "&q="
                        + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&after=" + page.after();
        return Templates.catalogue(new CataloguePage(
                number == null ? 0 : number.value(),
                incident == null ? "" : incident.title,
                proposed,
                causes.size() - proposed.size(),
                chosen,
                words,
                proposals.offered(number, page.items()),
                next));
    }

    /** Makes an entry an action item; the page of the incident shows it. */
    @POST
    @Path("/items")
    @RolesAllowed(Role.EDIT)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response make(
            @FormParam("entry") @DefaultValue("0") long entry,
            @FormParam("incident") @DefaultValue("") String about,
            @FormParam("factor") @DefaultValue("") String factor) {
        IncidentNumber number = find(about).spoken();
        RowId covered = RowId.isValid(factor) ? new RowId(factor) : null;
        if (items.make(entry, number, covered, reader.personId()) instanceof Making.Missing) {
            throw new NotFoundException();
        }
        return Response.seeOther(URI.create("/incidents/" + number.value() + "#actions"))
                .build();
    }

    /** It comes back no more on this incident. */
    @POST
    @Path("/endings")
    @RolesAllowed(Role.EDIT)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response end(
            @FormParam("entry") @DefaultValue("0") long entry, @FormParam("incident") @DefaultValue("") String about) {
        IncidentNumber number = find(about).spoken();
        items.end(entry, number);
        return Response.seeOther(URI.create("/catalogue?incident=" + number.value()))
                .build();
    }

    private static List<Proposals.Cause> causes(IncidentNumber number) {
        List<FactorRow> rows = FactorRow.list("incidentNumber = ?1 order by place", number.value());
        List<Proposals.Cause> causes = new ArrayList<>();
        for (FactorRow row : rows) {
            String label = "F" + (causes.size() + 1);
            causes.add(new Proposals.Cause(new RowId(row.rowId), label, row.text, row.category));
        }
        return causes;
    }

    private static String about(@Nullable IncidentNumber number) {
        return number == null ? "" : Integer.toString(number.value());
    }

    private static Incident find(String about) {
        Optional<Incident> found = IncidentNumber.parse(about).flatMap(Incident::numbered);
        return found.filter(incident -> !incident.isDeleted()).orElseThrow(NotFoundException::new);
    }
}
