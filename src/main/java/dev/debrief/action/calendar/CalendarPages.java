package dev.debrief.action.calendar;

import dev.debrief.people.Role;
import dev.debrief.people.Team;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Which days are worked, to read for editors and to change for administrators: {@code /settings/calendars}. */
@Path(CalendarPages.HERE)
@Produces(MediaType.TEXT_HTML)
public class CalendarPages {
    static final String HERE = "/settings/calendars";

    private final Clock clock;

    CalendarPages(Clock clock) {
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "action/calendar")
    static class Templates {
        static native TemplateInstance calendars(List<CalendarLine> lines, String said);

        static native TemplateInstance calendar(CalendarForm form, String said);
    }

    /** What a form of a calendar brings. */
    public static class Typed {
        @RestForm
        @DefaultValue("")
        String zone = "";

        @RestForm
        List<String> weekdays = List.of();

        @RestForm
        @DefaultValue("")
        String holidays = "";

        @RestForm
        @Nullable
        FileUpload file;

        @RestForm("do")
        @DefaultValue("save")
        String deed = "save";
    }

    @GET
    @RolesAllowed(Role.EDIT)
    @Transactional
    public TemplateInstance list(@QueryParam("done") @DefaultValue("") String done) {
        return Templates.calendars(CalendarLine.all(), done.isEmpty() ? "" : "Saved.");
    }

    @GET
    @Path("/house")
    @RolesAllowed(Role.ADMINISTER)
    @Transactional
    public TemplateInstance house() {
        return Templates.calendar(CalendarForm.of(null, WorkingCalendar.house()), "");
    }

    @POST
    @Path("/house")
    @RolesAllowed(Role.ADMINISTER)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Transactional
    public Response setHouse(Typed typed) {
        WorkingCalendar calendar = WorkingCalendar.house();
        return set(calendar, CalendarForm.of(null, calendar), typed);
    }

    @GET
    @Path("/teams/{id}")
    @RolesAllowed(Role.ADMINISTER)
    @Transactional
    public TemplateInstance team(@PathParam("id") long id) {
        return Templates.calendar(CalendarForm.of(find(id), WorkingCalendar.goneBy(id)), "");
    }

    @POST
    @Path("/teams/{id}")
    @RolesAllowed(Role.ADMINISTER)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Transactional
    public Response setTeam(@PathParam("id") long id, Typed typed) {
        CalendarForm form = CalendarForm.of(find(id), WorkingCalendar.goneBy(id));
        return set(WorkingCalendar.of(id).orElseGet(() -> WorkingCalendar.begin(id)), form, typed);
    }

    /** From then on the team goes by the calendar of the house. */
    @POST
    @Path("/teams/{id}/removal")
    @RolesAllowed(Role.ADMINISTER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response remove(@PathParam("id") long id) {
        WorkingCalendar.of(find(id).id()).ifPresent(WorkingCalendar::delete);
        return saved();
    }

    private Response set(WorkingCalendar calendar, CalendarForm kept, Typed typed) {
        CalendarForm form = kept.typed(typed.zone, typed.weekdays, typed.holidays);
        if (typed.deed.equals("import")) {
            Import imported = Import.into(typed.holidays, typed.file, clock.instant());
            CalendarForm filled = kept.typed(typed.zone, typed.weekdays, imported.holidays());
            return imported.refusal().isEmpty()
                    ? Response.ok(Templates.calendar(filled, imported.said())).build()
                    : again(filled.refusing(imported.refusal()));
        }
        if (!form.isGood()) return again(form);
        form.takeOver(calendar);
        calendar.persist();
        return saved();
    }

    private static Response again(CalendarForm form) {
        return Response.status(422).entity(Templates.calendar(form, "")).build();
    }

    private static Response saved() {
        return Response.seeOther(URI.create(HERE + "?done=saved")).build();
    }

    private static Team find(long id) {
        return Team.<Team>findByIdOptional(id).orElseThrow(NotFoundException::new);
    }
}
