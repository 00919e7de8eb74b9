package dev.debrief.action.policy;

import dev.debrief.action.calendar.Calendars;
import dev.debrief.action.calendar.TeamCalendar;
import dev.debrief.document.ActionItem;
import dev.debrief.incident.Severity;
import dev.debrief.people.Role;
import dev.debrief.people.Team;
import dev.debrief.shared.IncidentNumber;
import dev.debrief.shared.Problem;
import dev.debrief.shared.Slice;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The policy for machines: {@code /api/v1/due-dates}. */
@Path("/api/v1/due-dates")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Consumes(MediaType.APPLICATION_JSON)
public class DueDatesApi {
    private static final int PAGE = 100;

    private final KeptPolicy policy;
    private final Calendars calendars;
    private final PublicationsDue publications;
    private final Clock clock;

    DueDatesApi(KeptPolicy policy, Calendars calendars, PublicationsDue publications, Clock clock) {
        this.policy = policy;
        this.calendars = calendars;
        this.publications = publications;
        this.clock = clock;
    }

    /** What the policy asks for; {@code day} is null where it asks for nothing. */
    public record Asked(
            @Nullable LocalDate day,
            @Nullable String allowance,
            @Nullable Long daysLater) {}

    @GET
    @RolesAllowed(Role.READ)
    @Consumes(MediaType.WILDCARD)
    @Transactional
    public PolicyJson read() {
        return PolicyJson.of(policy.now());
    }

    @PUT
    @RolesAllowed(Role.ADMINISTER)
    @Transactional
    public Response change(@Nullable PolicyJson body) {
        PolicyJson typed = body == null ? new PolicyJson(null, null) : body;
        List<Problem.Mistake> mistakes = new ArrayList<>();
        DueDatePolicy read =
                typed.read(Severity.inOrder().stream().map(s -> s.name).toList(), mistakes);
        if (!mistakes.isEmpty()) {
            return new Problem("This policy cannot be kept", 422, "Nothing was changed.", mistakes).toResponse();
        }
        policy.replace(read);
        return Response.ok(PolicyJson.of(read)).build();
    }

    /** The date for one item; {@code due} is a date to hold against it, {@code on} the day it was written, or today. */
    @GET
    @Path("/proposal")
    @RolesAllowed(Role.READ)
    @Consumes(MediaType.WILDCARD)
    @Transactional
    public Response propose(
            @QueryParam("severity") @Nullable String severity,
            @QueryParam("priority") @DefaultValue("") String priority,
            @QueryParam("team") @DefaultValue("") String team,
            @QueryParam("on") @DefaultValue("") String on,
            @QueryParam("due") @DefaultValue("") String due) {
        TeamCalendar calendar = calendars.of(Team.named(team).map(Team::id).orElse(null));
        try {
            LocalDate from = on.isBlank() ? calendar.dateOf(clock.instant()) : LocalDate.parse(on);
            LocalDate given = due.isBlank() ? null : LocalDate.parse(due);
            Optional<Proposal> proposal = policy.now().propose(severity, read(priority), from, calendar.days());
            return Response.ok(proposal.map(asked -> new Asked(
                                    asked.day(),
                                    asked.allowance().toString(),
                                    given == null ? null : asked.daysLater(given)))
                            .orElse(new Asked(null, null, null)))
                    .build();
        } catch (DateTimeParseException noDate) {
            return Problem.of(400, "This is no date", "“" + noDate.getParsedString() + "”: write it like 2026-12-25.")
                    .toResponse();
        }
    }

    /** The post-mortems that are not published yet, the longest resolved first. */
    @GET
    @Path("/post-mortems")
    @RolesAllowed(Role.READ)
    @Consumes(MediaType.WILDCARD)
    @Transactional
    public Slice<PublicationDue> waiting(@QueryParam("after") @DefaultValue("") String after) {
        return publications.waiting(IncidentNumber.parse(after).orElse(null), PAGE);
    }

    private static ActionItem.@Nullable Priority read(String word) {
        return Arrays.stream(ActionItem.Priority.values())
                .filter(priority -> priority.word().equals(word))
                .findFirst()
                .orElse(null);
    }
}
