package dev.debrief.people;

import static dev.debrief.people.SettingsTemplates.again;
import static dev.debrief.people.SettingsTemplates.zones;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** One's own password, and where one is signed in. */
@Path("/settings")
@RolesAllowed(Role.READ)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class OwnPasswordPage {
    private final Reader reader;
    private final SessionCookie cookie;
    private final Throttle throttle;

    OwnPasswordPage(Reader reader, SessionCookie cookie, Throttle throttle) {
        this.reader = reader;
        this.cookie = cookie;
        this.throttle = throttle;
    }

    /** Needs the password of now: a device left open must not be enough to take an account over. */
    @POST
    @Path("/password")
    @Transactional
    public Response change(
            @FormParam("current-password") @DefaultValue("") String current,
            @FormParam("new-password") @DefaultValue("") String chosen,
            RoutingContext context) {
        Person person = Person.findById(reader.personId());
        Problems problems = new Problems();
        checkCurrent(person, current, context, problems);
        problems.password("new-password", chosen);
        if (person.email().isEmpty())
            problems.add("new-password", "An account without an e-mail address has no password.");
        if (!problems.isEmpty()) {
            OwnSettings own = OwnSettings.of(person, reader.theme());
            return again(SettingsTemplates.own(own.wrong("", problems), zones()));
        }
        person.takePassword(Password.of(chosen));
        stayHere(person, context);
        return Done.PASSWORD.at("/settings");
    }

    @POST
    @Path("/sessions/end")
    @Transactional
    public Response endOthers(RoutingContext context) {
        Person person = Person.findById(reader.personId());
        person.endSessions();
        stayHere(person, context);
        return Done.ENDED.at("/settings");
    }

    private void checkCurrent(Person person, String typed, RoutingContext context, Problems problems) {
        String from = context.request().remoteAddress().hostAddress();
        Throttle.Try attempt = throttle.begin("password of " + person.id(), from);
        if (attempt.pausedUntil().isPresent()) {
            problems.add(
                    "current-password", "There have been too many tries. The next one is possible in ten minutes.");
        } else if (Password.of(typed).isBehind(person.passwordHash())) {
            attempt.succeeded();
        } else {
            problems.add("current-password", "That is not your password.");
        }
    }

    private void stayHere(Person person, RoutingContext context) {
        cookie.read(context).ifPresent(before -> cookie.begin(context, person, before.kept()));
    }
}
