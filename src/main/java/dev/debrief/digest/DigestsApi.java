package dev.debrief.digest;

import dev.debrief.people.Role;
import dev.debrief.shared.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sends digests by hand: {@code POST /api/v1/digests}. */
@Path("/api/v1/digests")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ADMINISTER)
public class DigestsApi {
    private static final Duration FURTHEST = Duration.ofDays(366);

    private final Digests digests;
    private final Recipients recipients;
    private final Messengers messengers;
    private final Clock clock;

    DigestsApi(Digests digests, Recipients recipients, Messengers messengers, Clock clock) {
        this.digests = digests;
        this.recipients = recipients;
        this.messengers = messengers;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param at RFC 3339; now where it is left out
     */
    public record Asked(@Nullable String at) {}

    /** How many digests were written, and to how many people none, and why. */
    public record Answered(Instant at, int written, int nothingToSay, int hadAlready, int muted) {}

    /**
     * To everybody who wants one and has had none in the week of that instant. Days are counted from it, in the zone of each;
     * what is open, whose it is and how it stands is told as it is known now.
     */
    @POST
    public Response send(@Nullable Asked asked) {
        Instant now = clock.instant();
        Instant at = now;
        if (asked != null && asked.at() != null) {
            try {
                at = OffsetDateTime.parse(asked.at()).toInstant();
            } catch (DateTimeException noInstant) {
                return wrong("This is no instant. Write it like 2026-11-23T08:00:00Z.");
            }
        }
        if (Duration.between(now, at).abs().compareTo(FURTHEST) > 0)
            return wrong("Choose an instant within a year from now.");
        if (!messengers.isOn())
            return Problem.of(
                            409,
                            "Nothing leaves",
                            "Nothing was sent: neither mail nor Slack is set up here. See the settings of Debrief.")
                    .toResponse();
        Sent sent = digests.sendAll(at);
        return Response.ok(new Answered(at, sent.written(), sent.nothingToSay(), sent.hadAlready(), recipients.muted()))
                .build();
    }

    private static Response wrong(String message) {
        return new Problem(
                        "No digest was sent", 422, "Nothing was changed.", List.of(new Problem.Mistake("/at", message)))
                .toResponse();
    }
}
