package dev.debrief.people;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where an invitation or a link for a new password leads: its person chooses a password and is signed in. */
@Path("/link/{words}")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class LinkPage {
    @CheckedTemplate(basePath = "people", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance choosePassword(Form form, List<String> zones);

        static native TemplateInstance linkIsOver();
    }

    /** Whose password it is. */
    record Form(String name, String email, String zone, boolean isInvitation, Map<String, String> problems) {
        static Form of(OneTimeLink link, String zone, Problems problems) {
            return new Form(
                    link.person.name(),
                    link.person.email().orElse(""),
                    zone,
                    link.purpose == OneTimeLink.Purpose.INVITATION,
                    problems.byField());
        }
    }

    private final SessionCookie cookie;
    private final Clock clock;

    LinkPage(SessionCookie cookie, Clock clock) {
        this.cookie = cookie;
        this.clock = clock;
    }

    @GET
    @Transactional
    public Response show(@PathParam("words") String words) {
        return OneTimeLink.holding(words, clock.instant())
                .map(link -> page(200, Form.of(link, link.person.zone().getId(), new Problems())))
                .orElseGet(LinkPage::over);
    }

    @POST
    @Transactional
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response choose(
            @PathParam("words") String words,
            @FormParam("zone") @DefaultValue("") String zone,
            @FormParam("password") @DefaultValue("") String password,
            RoutingContext context) {
        Optional<OneTimeLink> link = OneTimeLink.holding(words, clock.instant());
        if (link.isEmpty()) return over();
        Problems problems = new Problems();
        Person person = link.get().person;
        ZoneId readZone = zone.isEmpty() ? person.zone() : problems.zone("zone", zone);
        problems.password("password", password);
        if (!problems.isEmpty()) return page(422, Form.of(link.get(), zone, problems));
        person.zone = readZone;
        link.get().use(Password.of(password), clock.instant());
        cookie.begin(context, person, false);
        return Response.seeOther(URI.create("/")).build();
    }

    private static Response page(int status, Form form) {
        return Response.status(status)
                .entity(Templates.choosePassword(form, SettingsTemplates.zones()))
                .build();
    }

    private static Response over() {
        return Response.status(410).entity(Templates.linkIsOver()).build();
    }
}
