package dev.debrief.review.page;

import dev.debrief.people.Person;
import dev.debrief.people.Reader;
import dev.debrief.people.Role;
import dev.debrief.review.Schedule;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
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
import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** When months are frozen, and by whose clocks: {@code /settings/reviews}. */
@Path("/settings/reviews")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.ADMINISTER)
public class ScheduleResource {
    private final Reader reader;
    private final Clock clock;

    ScheduleResource(Reader reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "review")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance schedule(
                String hour,
                String zone,
                List<String> hours,
                List<String> zones,
                Map<String, String> problems,
                String said);
    }

    @GET
    @Transactional
    public TemplateInstance show(@QueryParam("done") @DefaultValue("") String done) {
        Schedule now = Schedule.now();
        return page("" + now.hour(), now.zone().getId(), Map.of(), done.isEmpty() ? "" : "Saved.");
    }

    /** Holds for the months that end from now on. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response choose(
            @FormParam("hour") @DefaultValue("") String hour, @FormParam("zone") @DefaultValue("") String zone) {
        boolean isHour = hour.matches("1?[0-9]|2[0-3]");
        String named = zone.strip();
        if (!isHour) return again(hour, zone, Map.of("hour", "Choose an hour from 0 to 23."));
        if (!ZoneId.getAvailableZoneIds().contains(named))
            return again(hour, zone, Map.of("zone", "“" + named + "” is no time zone. Write it like Asia/Bangkok."));
        Schedule.choose(Integer.parseInt(hour), ZoneId.of(named), Person.findById(reader.personId()), clock);
        return Response.seeOther(URI.create("/settings/reviews?done=saved")).build();
    }

    private static Response again(String hour, String zone, Map<String, String> problems) {
        return Response.status(422).entity(page(hour, zone, problems, "")).build();
    }

    private static TemplateInstance page(String hour, String zone, Map<String, String> problems, String said) {
        List<String> zones = ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.equals("UTC") || (id.contains("/") && !id.matches("(Etc|SystemV)/.*")))
                .sorted()
                .toList();
        return Templates.schedule(
                hour, zone, IntStream.range(0, 24).mapToObj(Integer::toString).toList(), zones, problems, said);
    }
}
