package dev.debrief.jira.settings;

import dev.debrief.jira.remote.Ledger;
import dev.debrief.people.Role;
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
import java.util.Map;
import java.util.Optional;

/** Connects a Jira: nothing is kept before it let Debrief in. */
@Path("/settings/jira/connect")
@RolesAllowed(Role.ADMINISTER)
@Produces(MediaType.TEXT_HTML)
public class ConnectPages {
    private final SiteDesk desk;
    private final SiteCheck check;

    ConnectPages(SiteDesk desk, SiteCheck check) {
        this.desk = desk;
        this.check = check;
    }

    @CheckedTemplate(basePath = "jira/settings")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance connect(SiteForm form);
    }

    @GET
    public TemplateInstance show() {
        return Templates.connect(SiteForm.empty());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response connect(MultivaluedMap<String, String> form) {
        SiteForm typed = SiteForm.empty().typed(form);
        Complaints wrong = new Complaints();
        Optional<SiteForm.Connection> read = typed.read(form, wrong);
        read.flatMap(to -> desk.isTaken(to.address(), null)).ifPresent(taken -> wrong.add("address", taken));
        read.filter(to -> to.token().isEmpty()).ifPresent(to -> wrong.add("token", "Give a token."));
        if (read.isEmpty() || !wrong.isEmpty()) return again(typed.with(wrong.byField()));
        SiteForm.Connection to = read.get();
        SiteCheck.Verdict verdict = check.check(to.address(), to.deployment(), to.email(), to.token(), Ledger.none());
        if (verdict instanceof SiteCheck.Verdict.Wrong no) return again(typed.with(Map.of(no.field(), no.sentence())));
        long site = desk.connect(to, ((SiteCheck.Verdict.Well) verdict).account());
        return Response.seeOther(URI.create("/settings/jira/sites/" + site + "?done=connected"))
                .build();
    }

    private static Response again(SiteForm form) {
        return Response.status(422).entity(Templates.connect(form)).build();
    }
}
