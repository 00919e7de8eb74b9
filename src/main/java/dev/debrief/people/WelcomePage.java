package dev.debrief.people;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The first page of an empty installation: makes the first administrator. Later it leads to the sign-in page. */
@Path("/welcome")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class WelcomePage {
    @CheckedTemplate(basePath = "people")
    static class Templates {
        static native TemplateInstance welcome(Form form, List<String> zones);
    }

    /** What was typed, without the password. */
    record Form(String code, String name, String email, String zone, Map<String, String> problems) {}

    private final FirstAdministrator first;
    private final Throttle throttle;
    private final SessionCookie cookie;

    WelcomePage(FirstAdministrator first, Throttle throttle, SessionCookie cookie) {
        this.first = first;
        this.throttle = throttle;
        this.cookie = cookie;
    }

    @GET
    public Response show() {
        if (!first.isMissing()) return to("/sign-in");
        return page(200, new Form("", "", "", "UTC", Map.of()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response begin(
            @FormParam("code") @DefaultValue("") String code,
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("email") @DefaultValue("") String email,
            @FormParam("zone") @DefaultValue("UTC") String zone,
            @FormParam("password") @DefaultValue("") String password,
            RoutingContext context) {
        if (!first.isMissing()) return to("/sign-in");
        Problems problems = new Problems();
        String tidyName = problems.name("name", name);
        Optional<EmailAddress> address = problems.email("email", email);
        ZoneId readZone = problems.zone("zone", zone);
        problems.password("password", password);
        checkCode(code, context, problems);
        if (!problems.isEmpty() || address.isEmpty()) {
            return page(422, new Form(code, name, email, zone, problems.byField()));
        }
        first.make(tidyName, address.get(), readZone, Password.of(password))
                .ifPresent(person -> cookie.begin(context, person, false));
        return to("/");
    }

    private void checkCode(String code, RoutingContext context, Problems problems) {
        if (code.isBlank()) {
            problems.add("code", "Give the code that the terminal shows.");
            return;
        }
        String from = context.request().remoteAddress().hostAddress();
        Throttle.Try attempt = throttle.begin("first administrator", from);
        if (attempt.pausedUntil().isPresent()) {
            problems.add("code", "There have been too many tries. Wait ten minutes, then give the code again.");
        } else if (first.isCode(code)) {
            attempt.succeeded();
        } else {
            problems.add("code", "That is not the code. It stands in the terminal where Debrief was started.");
        }
    }

    private static Response page(int status, Form form) {
        return Response.status(status)
                .entity(Templates.welcome(form, SettingsTemplates.zones()))
                .build();
    }

    private static Response to(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
