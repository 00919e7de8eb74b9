package dev.debrief.jira.settings;

import dev.debrief.people.Role;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
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
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** One Jira: how it is connected, its webhook, its teams. No transaction is open while Jira is asked. */
@Path(SitePages.HERE)
@RolesAllowed(Role.ADMINISTER)
@Produces(MediaType.TEXT_HTML)
public class SitePages {
    static final String HERE = "/settings/jira/sites/{id}";
    private static final Map<String, String> SAID = Map.of(
            "connected",
            "Connected. Say which items become issues: add a team, or all teams at once.",
            "saved",
            "Saved.",
            "removed",
            "The team has no map of its own any more.",
            "renewed",
            "The webhook has another address, and the old one is dead. Give the new one to Jira.");

    private final SiteDesk desk;
    private final SiteCheck check;

    SitePages(SiteDesk desk, SiteCheck check) {
        this.desk = desk;
        this.check = check;
    }

    @CheckedTemplate(basePath = "jira/settings")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance site(SitePage page);
    }

    @GET
    public TemplateInstance show(@PathParam("id") long id, @QueryParam("done") @DefaultValue("") String done) {
        return Templates.site(page(id, SAID.getOrDefault(done, "")));
    }

    /** Jira is asked only where something changed that it has a say in. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("id") long id, MultivaluedMap<String, String> form) {
        SitePage page = page(id, "");
        SiteDesk.Kept kept = kept(id);
        if (kept.isFromEnvironment()) return saved(id);
        SiteForm typed = page.form().typed(form);
        Complaints wrong = new Complaints();
        Optional<SiteForm.Connection> read = typed.read(form, wrong);
        read.ifPresent(to -> mayStay(id, kept, to, wrong));
        if (read.isEmpty() || !wrong.isEmpty()) return again(page.with(typed.with(wrong.byField())));
        SiteForm.Connection to = read.get();
        if (isAsBefore(kept, to)) {
            desk.change(id, to, null);
            return saved(id);
        }
        String token = to.token().isEmpty() ? kept.token() : to.token();
        SiteCheck.Verdict verdict = check.check(to.address(), to.deployment(), to.email(), token, desk.ledger(id));
        if (verdict instanceof SiteCheck.Verdict.Wrong no)
            return again(page.with(typed.with(Map.of(no.field(), no.sentence()))));
        desk.change(id, to, ((SiteCheck.Verdict.Well) verdict).account());
        return saved(id);
    }

    /** A token goes nowhere but where it was given for. */
    private void mayStay(long id, SiteDesk.Kept kept, SiteForm.Connection to, Complaints wrong) {
        desk.isTaken(to.address(), id).ifPresent(taken -> wrong.add("address", taken));
        if (!to.token().isEmpty()) return;
        if (!to.address().equals(kept.address()))
            wrong.add("token", "The address is another one: give a token for it. The stored one is not sent there.");
        else if (kept.token().isEmpty()) wrong.add("token", "Give a token: none is stored.");
    }

    private static boolean isAsBefore(SiteDesk.Kept kept, SiteForm.Connection to) {
        return to.token().isEmpty()
                && to.address().equals(kept.address())
                && to.deployment() == kept.deployment()
                && Objects.equals(to.email(), kept.email());
    }

    /** Asks Jira with what is stored. */
    @POST
    @Path("/check")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response check(@PathParam("id") long id) {
        SiteDesk.Kept kept = kept(id);
        SiteCheck.Verdict verdict = kept.token().isEmpty()
                ? new SiteCheck.Verdict.Wrong("token", "Give a token: none is stored.")
                : check.check(kept.address(), kept.deployment(), kept.email(), kept.token(), desk.ledger(id));
        if (verdict instanceof SiteCheck.Verdict.Wrong no) {
            SitePage page = page(id, "");
            return again(page.with(page.form().with(Map.of(no.field(), no.sentence())))
                    .checked("Something is wrong. " + no.sentence()));
        }
        SiteCheck.Verdict.Well well = (SiteCheck.Verdict.Well) verdict;
        desk.isWell(id, well.account());
        return Response.ok(Templates.site(page(id, "").checked(inWords(well)))).build();
    }

    static String inWords(SiteCheck.Verdict.Well well) {
        String sees = switch (well.projects()) {
            case 0 -> "no project: give the account access to one";
            case 1 -> "one project";
            default -> well.projects() + " projects";
        };
        return "Jira lets Debrief in as " + well.account().name() + ", who sees " + sees + ".";
    }

    /** Another address for the webhook. */
    @POST
    @Path("/hook")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response renewHook(@PathParam("id") long id) {
        kept(id);
        desk.renewHook(id);
        return Response.seeOther(URI.create("/settings/jira/sites/" + id + "?done=renewed"))
                .build();
    }

    @POST
    @Path("/disconnection")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response disconnect(@PathParam("id") long id) {
        if (!kept(id).isFromEnvironment()) desk.disconnect(id);
        return Response.seeOther(URI.create("/settings/jira?done=disconnected")).build();
    }

    private SitePage page(long id, String said) {
        return desk.page(id, said).orElseThrow(NotFoundException::new);
    }

    private SiteDesk.Kept kept(long id) {
        return desk.kept(id).orElseThrow(NotFoundException::new);
    }

    private static Response again(SitePage page) {
        return Response.status(422).entity(Templates.site(page)).build();
    }

    private static Response saved(long id) {
        return Response.seeOther(URI.create("/settings/jira/sites/" + id + "?done=saved"))
                .build();
    }
}
