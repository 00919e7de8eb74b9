package dev.debrief.postmortem.edit;

import dev.debrief.archive.Archive;
import dev.debrief.archive.template.OfferedTemplate;
import dev.debrief.archive.template.UsualTemplate;
import dev.debrief.document.Finding;
import dev.debrief.document.Manuscript;
import dev.debrief.document.ManuscriptReading;
import dev.debrief.document.PostMortem;
import dev.debrief.document.Template;
import dev.debrief.people.Reader;
import dev.debrief.people.Role;
import dev.debrief.shared.IncidentNumber;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Opens an incident from a short form: {@code /incidents/new}. */
@Path("/incidents/new")
@Produces(MediaType.TEXT_HTML)
public class BeginResource {
    private static final int CANNOT_BE_KEPT = 422;

    @CheckedTemplate(basePath = "postmortem/edit")
    static class Templates {
        static native TemplateInstance begin(BeginPage page);
    }

    private final Desk desk;
    private final Sheets sheets;
    private final SuggestedWords suggestedWords;
    private final Archive archive;
    private final Reader reader;

    BeginResource(Desk desk, Sheets sheets, SuggestedWords suggestedWords, Archive archive, Reader reader) {
        this.desk = desk;
        this.sheets = sheets;
        this.suggestedWords = suggestedWords;
        this.archive = archive;
        this.reader = reader;
    }

    @GET
    @RolesAllowed(Role.EDIT)
    public TemplateInstance begin() {
        Manuscript empty = new Manuscript(Map.of("timeZone", reader.zone().getId()), Map.of());
        return page(empty, new ManuscriptReading(null, List.of(), Map.of()));
    }

    @POST
    @RolesAllowed(Role.EDIT)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response open(MultivaluedMap<String, String> posted) {
        Manuscript typed = withTemplate(TypedForm.of(posted).typed());
        ManuscriptReading reading = desk.read(typed, PostMortem.titled("Not named yet", reader.zone()));
        return reading.postMortem()
                .map(tree -> opened(archive.open(tree, reader.personId())))
                .orElseGet(() -> Response.status(CANNOT_BE_KEPT)
                        .entity(page(typed, reading))
                        .build());
    }

    /** Where nobody chose, what the team, or the house, usually begins with. */
    private static Manuscript withTemplate(Manuscript typed) {
        if (!typed.value("template").isBlank()) return typed;
        Template usual = QuarkusTransaction.joiningExisting().call(() -> UsualTemplate.of(typed.value("team")));
        return typed.with("template", usual.reference());
    }

    /** The usual ones of the reader's teams first. */
    private List<Option> templates(String chosen) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            List<Option> options = new ArrayList<>();
            options.add(Option.of("", "The usual one of the team"));
            for (OfferedTemplate offered : OfferedTemplate.to(reader.personId())) {
                options.add(Option.of(offered.template().reference(), offered.words()));
            }
            options.add(Option.of(Template.NO_TEMPLATE, "None: Debrief’s own order"));
            return Option.chosen(options, chosen, chosen + " (not known here)");
        });
    }

    private static Response opened(IncidentNumber number) {
        return Response.seeOther(URI.create("/incidents/" + number.value() + "/edit"))
                .build();
    }

    private TemplateInstance page(Manuscript typed, ManuscriptReading reading) {
        Sheet sheet = sheets.of(
                typed, reading, List.of(), reader.zone(), Sheet.Preview.NONE, Template.NONE, Notes.NONE, Map.of());
        boolean stops = !reading.weighing(Finding.Weight.STOPS_SAVING).isEmpty();
        return Templates.begin(new BeginPage(
                sheet,
                stops ? EditPages.notSaved(sheet) : null,
                suggestedWords.all(),
                templates(typed.value("template"))));
    }
}
