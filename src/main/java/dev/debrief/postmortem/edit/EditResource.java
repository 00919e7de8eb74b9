package dev.debrief.postmortem.edit;

import dev.debrief.document.pasted.PastedLog;
import dev.debrief.incident.Incident;
import dev.debrief.people.Help;
import dev.debrief.people.Reader;
import dev.debrief.people.Role;
import dev.debrief.shared.IncidentNumber;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Objects;

/** The form in which a whole post-mortem is written: {@code /incidents/42/edit}. */
@Path("/incidents/{number:[0-9]{1,9}}/edit")
@Produces(MediaType.TEXT_HTML)
public class EditResource {
    /** What the address asks the page to say. */
    public record Asked(
            String preview,
            String stopped,
            int began,
            boolean unchanged,
            boolean dropped,
            String paste,
            String unreasoned) {}

    /** As the address has it. */
    public static class Query {
        @QueryParam("preview")
        @DefaultValue("")
        String preview = "";

        @QueryParam("stopped")
        @DefaultValue("")
        String stopped = "";

        @QueryParam("began")
        @DefaultValue("0")
        int began;

        @QueryParam("unchanged")
        boolean unchanged;

        @QueryParam("dropped")
        boolean dropped;

        @QueryParam("paste")
        @DefaultValue("")
        String paste = "";

        @QueryParam("unreasoned")
        @DefaultValue("")
        String unreasoned = "";

        Asked asked() {
            return new Asked(preview, stopped, began, unchanged, dropped, paste, unreasoned);
        }
    }

    @CheckedTemplate(basePath = "postmortem/edit")
    static class Templates {
        static native TemplateInstance edit(EditPage page);
    }

    private final EditPages pages;
    private final Desk desk;
    private final PastedLogs pastedLogs;
    private final TimelineOrder order;
    private final Reasons reasons;
    private final FromCatalogue fromCatalogue;
    private final Reader reader;
    private final Help help;

    EditResource(
            EditPages pages,
            Desk desk,
            PastedLogs pastedLogs,
            TimelineOrder order,
            Reasons reasons,
            FromCatalogue fromCatalogue,
            Reader reader,
            Help help) {
        this.pages = pages;
        this.desk = desk;
        this.pastedLogs = pastedLogs;
        this.order = order;
        this.reasons = reasons;
        this.fromCatalogue = fromCatalogue;
        this.reader = reader;
        this.help = help;
    }

    @GET
    @RolesAllowed(Role.EDIT)
    public TemplateInstance edit(@PathParam("number") int number, @BeanParam Query query) {
        return pages.page(new IncidentNumber(number), query.asked())
                .map(Templates::edit)
                .orElseThrow(NotFoundException::new);
    }

    /** Keeps what was typed; then does what the button asks for and leads back to the page. */
    @POST
    @RolesAllowed(Role.EDIT)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response act(@PathParam("number") int digits, MultivaluedMap<String, String> posted) {
        IncidentNumber number = new IncidentNumber(digits);
        TypedForm form = TypedForm.of(posted);
        if (isSomebodyElses(form)) return writerFirst(number);
        Sheaf sheaf = desk.keep(number, reader.personId(), form).orElseThrow(NotFoundException::new);
        if (Incident.isDeleted(number)) return back(number, ""); // what was typed is kept; the page says so
        Deed deed = form.deed();
        return switch (deed.verb()) {
            case "publish" -> publish(number);
            case "preview" -> back(number, "?preview=" + deed.word(0) + "#field-" + deed.word(0));
            case "known" -> known(number, deed);
            case "drop" -> drop(number);
            case "leave" -> back(number, reasons.leave(sheaf, reader.personId(), deed.word(0), posted));
            case "unleave" -> back(number, reasons.takeBack(sheaf, deed.word(0)));
            case "sort" -> sort(number);
            case "paste" -> paste(number, Objects.requireNonNullElse(posted.getFirst("pasted"), ""));
            case "whys" ->
                Response.seeOther(URI.create("/incidents/" + digits + "/edit/whys/" + row(deed)))
                        .build();
            case "catalogue" -> back(number, fromCatalogue.write(number, reader.personId(), deed));
            case "mine", "theirs", "together", "reopen" -> choose(number, deed);
            default ->
                desk.does(number, reader.personId(), deed)
                        .map(done -> back(number, "#" + done.anchor()))
                        .orElseGet(() -> save(number, sheaf, posted));
        };
    }

    private Response known(IncidentNumber number, Deed deed) {
        help.close(reader.personId(), deed.word(0));
        return back(number, "#part-" + deed.word(0));
    }

    private static String row(Deed deed) {
        return Rows.id(deed.word(0)).orElseThrow(NotFoundException::new).value();
    }

    /** Enter in a reason presses "Save": the reason counts then, too. */
    private Response save(IncidentNumber number, Sheaf sheaf, MultivaluedMap<String, String> posted) {
        reasons.leaveAll(sheaf, reader.personId(), posted);
        Saving saving = desk.save(number, reader.personId());
        if (saving instanceof Saving.Done done) return back(number, "?began=" + done.began());
        return back(number, saving instanceof Saving.Unchanged ? "?unchanged=true" : "?stopped=save");
    }

    private Response publish(IncidentNumber number) {
        Saving saving = desk.save(number, reader.personId());
        if (saving instanceof Saving.Stopped) return back(number, "?stopped=save");
        if (desk.whatStops(number)) return back(number, "?stopped=publish");
        boolean asks = reasons.isAnythingOpen(number);
        if (!asks && !desk.publish(number, reader.personId())) return back(number, "?stopped=publish");
        return Response.seeOther(URI.create("/incidents/" + number.value() + (asks ? "/publication" : "")))
                .build();
    }

    private Response sort(IncidentNumber number) {
        order.sort(number, reader.personId());
        return back(number, "#part-timeline");
    }

    /** Leads to what could become of the pasted log; what is wrong with it is said at its field. */
    private Response paste(IncidentNumber number, String pasted) {
        if (pasted.isBlank()) return back(number, "?paste=nothing#field-pasted");
        if (pasted.length() > PastedLog.LONGEST) return back(number, "?paste=long#field-pasted");
        int log = pastedLogs.keep(number, reader.personId(), pasted).orElseThrow(NotFoundException::new);
        return Response.seeOther(URI.create("/incidents/" + number.value() + "/pasted/" + log + "/rows"))
                .build();
    }

    private Response drop(IncidentNumber number) {
        desk.drop(number, reader.personId());
        return back(number, "?dropped=true");
    }

    private Response choose(IncidentNumber number, Deed deed) {
        String field = desk.choose(number, reader.personId(), deed.word(0), deed.verb());
        return back(number, field.isEmpty() ? "" : "#field-" + field);
    }

    private boolean isSomebodyElses(TypedForm form) {
        return form.person() > 0 && form.person() != reader.personId();
    }

    /** 307 has the browser send the form again, to a page that carries it until its writer has signed in. */
    private static Response writerFirst(IncidentNumber number) {
        return Response.temporaryRedirect(
                        URI.create("/sign-in/again?else=true&next=/incidents/" + number.value() + "/edit"))
                .build();
    }

    /** What a button said came from our page, or from somebody else's: only names of fields go into an address. */
    private static Response back(IncidentNumber number, String where) {
        String safe = where.replaceAll("[^A-Za-z0-9?#=.&-]", "");
        return Response.seeOther(URI.create("/incidents/" + number.value() + "/edit" + safe))
                .build();
    }
}
