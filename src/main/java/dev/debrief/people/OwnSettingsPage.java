package dev.debrief.people;

import static dev.debrief.people.SettingsTemplates.again;
import static dev.debrief.people.SettingsTemplates.page;
import static dev.debrief.people.SettingsTemplates.zones;

import io.quarkus.arc.All;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/** What everybody sets for themselves: name, zone, looks. */
@Path("/settings")
@RolesAllowed(Role.READ)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class OwnSettingsPage {
    private final Reader reader;
    private final List<PersonPanel> notes;

    OwnSettingsPage(Reader reader, @All List<PersonPanel> notes) {
        this.reader = reader;
        this.notes = notes;
    }

    @GET
    @Consumes(MediaType.WILDCARD)
    @Transactional
    public Response show(@QueryParam("done") @DefaultValue("") String done) {
        Person person = Person.findById(reader.personId());
        OwnSettings own = OwnSettings.of(person, reader.theme()).saying(Done.sentence(done));
        return page(SettingsTemplates.own(
                own,
                zones(),
                notes.stream().map(panel -> panel.of(person, true)).toList()));
    }

    @POST
    @Transactional
    public Response save(
            @FormParam("name") @DefaultValue("") String name, @FormParam("zone") @DefaultValue("") String zone) {
        Person person = Person.findById(reader.personId());
        Problems problems = new Problems();
        String tidyName = problems.name("name", name);
        ZoneId readZone = problems.zone("zone", zone);
        if (!problems.isEmpty()) {
            OwnSettings own = OwnSettings.of(person, reader.theme());
            return again(SettingsTemplates.own(own.typed(name, zone, problems), zones()));
        }
        person.name = tidyName;
        person.zone = readZone;
        return Done.SAVED.at("/settings");
    }

    /** The looks belong to a device, so its cookie keeps them. */
    @POST
    @Path("/theme")
    public Response look(@FormParam("theme") @DefaultValue("") String theme, RoutingContext context) {
        boolean chosen = theme.equals("light") || theme.equals("dark");
        context.response()
                .addCookie(Cookie.cookie("theme", chosen ? theme : "")
                        .setPath("/")
                        .setHttpOnly(true)
                        .setSameSite(CookieSameSite.LAX)
                        .setSecure("https".equals(context.request().scheme()))
                        .setMaxAge(chosen ? Duration.ofDays(365).toSeconds() : 0));
        return Done.SAVED.at("/settings");
    }
}
