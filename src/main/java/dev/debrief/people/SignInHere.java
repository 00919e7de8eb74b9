package dev.debrief.people;

import dev.debrief.shared.Problem;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;

/** The way in for somebody whose session ended while they were writing: the page stays, and only they come in by it. */
@Path("/sign-in/here")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
class SignInHere {
    private static final int WRONG = 422;
    private static final int PAUSED = 429;
    private static final int SOMEBODY_ELSE = 409;

    /** Who has signed in. */
    record Entered(String name) {}

    private final SignIn signIn;
    private final SessionCookie cookie;
    private final Clock clock;

    SignInHere(SignIn signIn, SessionCookie cookie, Clock clock) {
        this.signIn = signIn;
        this.cookie = cookie;
        this.clock = clock;
    }

    /** Lets in the {@code person} whose page it is, by their id; anybody else stays outside, and their page is another. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response enter(
            @FormParam("email") @DefaultValue("") String email,
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("person") @DefaultValue("0") long person,
            RoutingContext context) {
        SignInForm typed = SignInForm.empty("/");
        SignIn.Outcome outcome = signIn.attempt(
                email, password, context.request().remoteAddress().hostAddress());
        if (outcome instanceof SignIn.Outcome.Wrong wrong)
            return refusal(WRONG, typed.wrong(wrong.triesLeft()).problem());
        if (outcome instanceof SignIn.Outcome.Paused paused) {
            return refusal(PAUSED, typed.paused(clock.instant(), paused.until()).problem());
        }
        Person known = ((SignIn.Outcome.Welcome) outcome).person();
        if (known.id() != person) {
            return refusal(
                    SOMEBODY_ELSE,
                    "This page was written by somebody else, so nothing is kept under your name. To write as "
                            + known.name() + ", open a page of your own.");
        }
        cookie.begin(context, known, false);
        return Response.ok(new Entered(known.name())).build();
    }

    private static Response refusal(int status, String detail) {
        return Problem.of(status, "Not signed in", detail).toResponse();
    }
}
