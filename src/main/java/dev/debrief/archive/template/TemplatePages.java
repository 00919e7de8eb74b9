package dev.debrief.archive.template;

import dev.debrief.people.Reader;
import dev.debrief.people.Role;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;

/** The templates of post-mortems, to read for editors and to change for administrators: {@code /settings/templates}. */
@Path("/settings/templates")
@Produces(MediaType.TEXT_HTML)
public class TemplatePages {
    static final String HERE = "/settings/templates";
    private static final String KEY = "/{key:[a-z0-9-]{1,60}}";
    private static final String BLANK =
            "---\nname: \ndescription: \n---\n\n## Summary\n\n> What people met, and how it ended.\n";

    private final TemplateDesk desk;
    private final Reader reader;

    TemplatePages(TemplateDesk desk, Reader reader) {
        this.desk = desk;
        this.reader = reader;
    }

    @CheckedTemplate(basePath = "archive", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance templates(List<TemplateLine> lines, String said);

        static native TemplateInstance template(TemplateForm form, List<TemplateVersion> versions, String said);
    }

    @GET
    @RolesAllowed(Role.EDIT)
    @Transactional
    public TemplateInstance list(@QueryParam("done") @DefaultValue("") String done) {
        return Templates.templates(TemplateLine.all(), done.isEmpty() ? "" : "Saved.");
    }

    /** What the house begins with where neither a team nor a person has chosen. */
    @POST
    @Path("/usual")
    @RolesAllowed(Role.ADMINISTER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response usual(@FormParam("template") @DefaultValue("") String key) {
        desk.choose(key);
        return to(HERE + "?done=saved");
    }

    @GET
    @Path("/new")
    @RolesAllowed(Role.ADMINISTER)
    @Transactional
    public TemplateInstance blank(@QueryParam("from") @DefaultValue("") String from) {
        String source = TemplateVersion.newestOf(from)
                .map(version -> version.source.replaceFirst("(?m)^name: *(.*)$", "name: $1 (copy)"))
                .orElse(BLANK);
        return page(TemplateForm.of("", 0, "New template", source, false), "");
    }

    @POST
    @Path("/new")
    @RolesAllowed(Role.ADMINISTER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response begin(
            @FormParam("source") @DefaultValue("") String typed, @FormParam("do") @DefaultValue("") String deed) {
        String source = plain(typed);
        TemplateForm form = TemplateForm.of("", 0, "New template", source, false);
        if (!form.wrong().isEmpty()) return again(form);
        if (deed.equals("preview")) return Response.ok(page(form, "")).build();
        String key = desk.begin(TemplateDesk.read(source).orElseThrow(), source, reader.personId());
        return to(HERE + "/" + key + "?done=saved");
    }

    @GET
    @Path(KEY)
    @RolesAllowed(Role.ADMINISTER)
    @Transactional
    public TemplateInstance show(@PathParam("key") String key, @QueryParam("done") @DefaultValue("") String done) {
        TemplateRow row = TemplateRow.of(key).orElseThrow(NotFoundException::new);
        String source = TemplateVersion.of(key, row.newest).orElseThrow().source;
        return page(form(row, row.newest, source), done.isEmpty() ? "" : "Saved as version " + row.newest + ".");
    }

    @POST
    @Path(KEY)
    @RolesAllowed(Role.ADMINISTER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response save(
            @PathParam("key") String key,
            @FormParam("source") @DefaultValue("") String typed,
            @FormParam("newest") @DefaultValue("0") int began,
            @FormParam("do") @DefaultValue("") String deed) {
        TemplateRow row = TemplateRow.held(key).orElseThrow(NotFoundException::new);
        String source = plain(typed);
        TemplateForm form = form(row, began, source);
        if (!form.wrong().isEmpty()) return again(form);
        if (deed.equals("preview")) return Response.ok(page(form, "")).build();
        if (desk.save(row, began, source, reader.personId()).isPresent()) return to(form.address() + "?done=saved");
        return again(form(row, row.newest, source)
                .but("Somebody saved version " + row.newest + " meanwhile. What you typed is still here; save again to"
                        + " put it above that version."));
    }

    @POST
    @Path(KEY + "/archiving")
    @RolesAllowed(Role.ADMINISTER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response archive(@PathParam("key") String key) {
        desk.archive(TemplateRow.held(key).orElseThrow(NotFoundException::new), reader.personId());
        return to(HERE + "?done=saved");
    }

    @POST
    @Path(KEY + "/archiving/removal")
    @RolesAllowed(Role.ADMINISTER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response bringBack(@PathParam("key") String key) {
        TemplateRow.held(key).orElseThrow(NotFoundException::new).bringBack();
        return to(HERE + "?done=saved");
    }

    private static TemplateForm form(TemplateRow row, int began, String source) {
        String name = KeptTemplates.HERE
                .find(row.key, row.newest)
                .map(template -> template.name())
                .orElse(row.key);
        return TemplateForm.of(row.key, began, name, source, row.isArchived());
    }

    private static TemplateInstance page(TemplateForm form, String said) {
        return Templates.template(form, form.isNew() ? List.of() : TemplateVersion.allOf(form.key()), said);
    }

    private static Response again(TemplateForm form) {
        return Response.status(422).entity(page(form, "")).build();
    }

    private static Response to(String address) {
        return Response.seeOther(URI.create(address)).build();
    }

    /** As a file has it: line ends without carriage return, and one at the end. */
    private static String plain(String typed) {
        return typed.replace("\r\n", "\n")
                        .replace('\r', '\n')
                        .replace('\0', '\u2400')
                        .stripTrailing() + "\n";
    }
}
