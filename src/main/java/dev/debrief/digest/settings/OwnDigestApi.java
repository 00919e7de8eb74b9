package dev.debrief.digest.settings;

import dev.debrief.digest.DigestTimes;
import dev.debrief.digest.DigestTimes.Chooser;
import dev.debrief.digest.MessageKind;
import dev.debrief.digest.Muted;
import dev.debrief.digest.Ways;
import dev.debrief.people.Reader;
import dev.debrief.people.Role;
import dev.debrief.shared.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which digests and reminders the reader wants, when, and on which way: {@code /api/v1/people/me/digest}. */
@Path("/api/v1/people/me/digest")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@RolesAllowed(Role.READ)
public class OwnDigestApi {
    private final DigestTimes times;
    private final Muted muted;
    private final Ways ways;
    private final Reader reader;

    OwnDigestApi(DigestTimes times, Muted muted, Ways ways, Reader reader) {
        this.times = times;
        this.muted = muted;
        this.ways = ways;
        this.reader = reader;
    }

    @GET
    @Transactional
    public Response read() {
        return answer(known());
    }

    /** Over what was read, by its ETag in If-Match. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    public Response change(@HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @Nullable OwnDigest asked) {
        if (ifMatch == null)
            return Problem.of(
                            428, "Say which version you change", "Send the ETag that you read in the header If-Match.")
                    .toResponse();
        if (!ifMatch.strip().equals(known().tag()))
            return Problem.of(412, "It changed meanwhile", "Read it again, and decide by what it is now.")
                    .toResponse();
        OwnDigest wanted = asked == null ? new OwnDigest(null, null, null, null) : asked;
        List<Problem.Mistake> mistakes = wanted.mistakes();
        if (!mistakes.isEmpty())
            return new Problem("This cannot be kept", 422, "Nothing was changed.", mistakes).toResponse();
        Chooser self = Chooser.person(reader.personId());
        wanted.chosen().ifPresentOrElse(chosen -> times.choose(self, chosen), () -> times.leave(self));
        want(MessageKind.DIGEST, wanted.wantsDigest());
        want(MessageKind.REMINDER, wanted.wantsReminders());
        ways.choose(reader.personId(), wanted.wantedWay());
        return answer(known());
    }

    private void want(MessageKind kind, boolean wanted) {
        if (wanted) muted.unmute(reader.personId(), kind);
        else muted.mute(reader.personId(), kind);
    }

    private OwnDigest known() {
        long person = reader.personId();
        return new OwnDigest(
                !muted.is(person, MessageKind.DIGEST),
                !muted.is(person, MessageKind.REMINDER),
                ways.of(person).word(),
                times.of(Chooser.person(person)).map(OwnDigest.Time::of).orElse(null));
    }

    private static Response answer(OwnDigest known) {
        return Response.ok(known).header(HttpHeaders.ETAG, known.tag()).build();
    }
}
