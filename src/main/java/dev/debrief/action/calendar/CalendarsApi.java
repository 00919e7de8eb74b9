package dev.debrief.action.calendar;

import dev.debrief.people.Role;
import dev.debrief.people.Team;
import dev.debrief.shared.Problem;
import dev.debrief.shared.Slice;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The calendars for machines: {@code /api/v1/calendars}. */
@Path("/api/v1/calendars")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Consumes(MediaType.APPLICATION_JSON)
public class CalendarsApi {
    private static final int PAGE = 100;

    /** Those of teams that have one of their own, by the team's id; the calendar of the house is not among them. */
    @GET
    @RolesAllowed(Role.READ)
    @Consumes(MediaType.WILDCARD)
    @Transactional
    public Slice<CalendarJson> list(@QueryParam("after") @DefaultValue("0") long after) {
        List<Long> teams = WorkingCalendar.find(
                        "select c.teamId from WorkingCalendar c where coalesce(c.teamId, 0) > ?1 order by coalesce(c.teamId, 0)",
                        after)
                .project(Long.class)
                .page(0, PAGE + 1)
                .list();
        List<Long> shown = teams.stream().limit(PAGE).toList();
        List<CalendarJson> items = WorkingCalendar.<WorkingCalendar>list(
                        "select distinct c from WorkingCalendar c left join fetch c.holidays"
                                + " where c.teamId in ?1 order by c.teamId",
                        shown)
                .stream()
                .map(kept -> CalendarJson.of(kept.teamId, kept))
                .toList();
        return new Slice<>(items, teams.size() > PAGE ? shown.get(PAGE - 1).toString() : null);
    }

    @GET
    @Path("/house")
    @RolesAllowed(Role.READ)
    @Consumes(MediaType.WILDCARD)
    @Transactional
    public CalendarJson house() {
        return CalendarJson.of(null, WorkingCalendar.house());
    }

    @PUT
    @Path("/house")
    @RolesAllowed(Role.ADMINISTER)
    @Transactional
    public Response setHouse(@Nullable CalendarJson body) {
        return set(null, WorkingCalendar.house(), body);
    }

    /** What a team goes by: {@code team} is null in it where that is the calendar of the house. */
    @GET
    @Path("/teams/{id}")
    @RolesAllowed(Role.READ)
    @Consumes(MediaType.WILDCARD)
    @Transactional
    public Response team(@PathParam("id") long id) {
        if (find(id).isEmpty()) return missing(id);
        WorkingCalendar kept = WorkingCalendar.goneBy(id);
        return Response.ok(CalendarJson.of(kept.teamId, kept)).build();
    }

    @PUT
    @Path("/teams/{id}")
    @RolesAllowed(Role.ADMINISTER)
    @Transactional
    public Response setTeam(@PathParam("id") long id, @Nullable CalendarJson body) {
        if (find(id).isEmpty()) return missing(id);
        return set(id, WorkingCalendar.of(id).orElseGet(() -> WorkingCalendar.begin(id)), body);
    }

    /** From then on the team goes by the calendar of the house. */
    @DELETE
    @Path("/teams/{id}")
    @RolesAllowed(Role.ADMINISTER)
    @Consumes(MediaType.WILDCARD)
    @Transactional
    public Response remove(@PathParam("id") long id) {
        if (find(id).isEmpty()) return missing(id);
        WorkingCalendar.of(id).ifPresent(WorkingCalendar::delete);
        return Response.noContent().build();
    }

    private static Response set(@Nullable Long team, WorkingCalendar calendar, @Nullable CalendarJson body) {
        CalendarJson typed = body == null ? new CalendarJson(null, null, null, null) : body;
        List<Problem.Mistake> mistakes = typed.into(calendar);
        if (!mistakes.isEmpty()) {
            return new Problem("This calendar cannot be kept", 422, "Nothing was changed.", mistakes).toResponse();
        }
        calendar.persist();
        return Response.ok(CalendarJson.of(team, calendar)).build();
    }

    private static Optional<Team> find(long id) {
        return Team.findByIdOptional(id);
    }

    private static Response missing(long id) {
        return Problem.notFound("There is no team " + id + ".").toResponse();
    }
}
