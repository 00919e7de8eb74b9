package dev.debrief.action.list;

import dev.debrief.people.Here;
import dev.debrief.people.Reader;
import dev.debrief.people.Role;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Where everybody makes, renews and revokes the address of their own calendar: {@code /settings/calendar}. */
@Path("/settings/calendar")
@RolesAllowed(Role.READ)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class OwnCalendarPage {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final Reader reader;
    private final Here here;
    private final Clock clock;

    OwnCalendarPage(Reader reader, Here here, Clock clock) {
        this.reader = reader;
        this.here = here;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "action/list")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance calendar(String made, String address);
    }

    @GET
    @Consumes(MediaType.WILDCARD)
    @Transactional
    public TemplateInstance show() {
        return Templates.calendar(made(), "");
    }

    /** The page that answers is the only one that ever shows the address. */
    @POST
    @Transactional
    public TemplateInstance make() {
        String secret = CalendarFeed.make(reader.personId(), clock.instant());
        return Templates.calendar(made(), here.address() + "/calendar/" + secret + ".ics");
    }

    @POST
    @Path("/revocation")
    @Transactional
    public Response revoke() {
        CalendarFeed.deleteById(reader.personId());
        return Response.seeOther(URI.create("/settings/calendar")).build();
    }

    /** The day on which the present one was made; empty where there is none. */
    private String made() {
        CalendarFeed feed = CalendarFeed.of(reader.personId());
        return feed == null ? "" : DAY.format(feed.madeAt.atZone(reader.zone()));
    }
}
