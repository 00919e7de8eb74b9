package dev.debrief.postmortem.edit;

import dev.debrief.document.Manuscript;
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

/** The form in which a whole post-mortem is written: {@code /incidents/42/edit}. */
@Path("/incidents/{number:[0-9]{1,9}}/edit")
@Produces(MediaType.TEXT_HTML)
public class EditResource {
    /** What the address asks the page to say. */
    public record Asked(String preview, String stopped, int began, boolean unchanged, boolean dropped) {}

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

        Asked asked() {
            return new Asked(preview, stopped, began, unchanged, dropped);
        }
    }

    @CheckedTemplate(basePath = "postmortem/edit")
    static class Templates {
        static native TemplateInstance edit(EditPage page);
    }

    private final EditPages pages;
    private final Desk desk;
    private final Reader reader;

    EditResource(EditPages pages, Desk desk, Reader reader) {
        this.pages = pages;
        this.desk = desk;
        this.reader = reader;
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
        if (desk.keep(number, reader.personId(), form).isEmpty()) throw new NotFoundException();
        Deed deed = form.deed();
        return switch (deed.verb()) {
            case "publish" -> publish(number);
            case "preview" -> back(number, "?preview=" + deed.word(0) + "#field-" + deed.word(0));
            case "drop" -> drop(number);
            case "mine", "theirs", "together" -> choose(number, deed);
            default ->
                RowDeeds.apply(form.typed(), deed, Rows::fresh)
                        .map(done -> afterRows(number, done))
                        .orElseGet(() -> save(number));
        };
    }

    private Response save(IncidentNumber number) {
        Saving saving = desk.save(number, reader.personId());
        if (saving instanceof Saving.Done done) return back(number, "?began=" + done.began());
        return back(number, saving instanceof Saving.Unchanged ? "?unchanged=true" : "?stopped=save");
    }

    private Response publish(IncidentNumber number) {
        Saving saving = desk.save(number, reader.personId());
        if (saving instanceof Saving.Stopped) return back(number, "?stopped=save");
        if (!desk.publish(number, reader.personId())) return back(number, "?stopped=publish");
        return Response.seeOther(URI.create("/incidents/" + number.value())).build();
    }

    private Response drop(IncidentNumber number) {
        desk.drop(number, reader.personId());
        return back(number, "?dropped=true");
    }

    private Response choose(IncidentNumber number, Deed deed) {
        Desk.Sheaf sheaf = desk.look(number, reader.personId()).orElseThrow(NotFoundException::new);
        String field = deed.word(0);
        Manuscript theirs = Manuscript.of(sheaf.base().postMortem());
        desk.put(number, reader.personId(), Clashes.choose(sheaf.typed(), theirs, field, deed.verb()), sheaf.base());
        return back(number, "#field-" + field);
    }

    private Response afterRows(IncidentNumber number, RowDeeds.Done done) {
        Desk.Sheaf sheaf = desk.look(number, reader.personId()).orElseThrow(NotFoundException::new);
        desk.put(number, reader.personId(), done.manuscript(), sheaf.base());
        return back(number, "#" + done.anchor());
    }

    /** What a button said came from our page, or from somebody else's: only names of fields go into an address. */
    private static Response back(IncidentNumber number, String where) {
        String safe = where.replaceAll("[^A-Za-z0-9?#=.&-]", "");
        return Response.seeOther(URI.create("/incidents/" + number.value() + "/edit" + safe))
                .build();
    }
}
