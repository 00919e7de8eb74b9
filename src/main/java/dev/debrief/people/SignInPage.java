package dev.debrief.people;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;

/** The way in for people; and back to what they were doing. */
@Path("/sign-in")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class SignInPage {
    @CheckedTemplate(basePath = "people", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance signIn(SignInForm form);

        static native TemplateInstance carryOn(LocalPath next, Carried carried);
    }

    private final SignIn signIn;
    private final SessionCookie cookie;
    private final FirstAdministrator firstAdministrator;
    private final Reader reader;
    private final Clock clock;

    SignInPage(SignIn signIn, SessionCookie cookie, FirstAdministrator first, Reader reader, Clock clock) {
        this.signIn = signIn;
        this.cookie = cookie;
        this.firstAdministrator = first;
        this.reader = reader;
        this.clock = clock;
    }

    @GET
    public Response show(@QueryParam("next") @DefaultValue("/") String next) {
        if (reader.isSignedIn())
            return Response.seeOther(LocalPath.orHome(next).uri()).build();
        if (firstAdministrator.isMissing()) {
            return Response.seeOther(LocalPath.orHome("/welcome").uri()).build();
        }
        return page(200, SignInForm.empty(next));
    }

    /** A form came from somebody whose session has ended: what was typed waits in the page. */
    @POST
    @Path("/again")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response again(
            @QueryParam("next") @DefaultValue("/") String next,
            @QueryParam("else") boolean somebodyElse,
            MultivaluedMap<String, String> fields) {
        SignInForm form = SignInForm.carrying(next, Carried.of(fields));
        return page(401, somebodyElse ? form.ofSomebodyElse() : form);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response enter(
            @FormParam("email") @DefaultValue("") String email,
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("keep") @DefaultValue("") String keep,
            @FormParam("next") @DefaultValue("/") String next,
            @FormParam("carried") @DefaultValue("") String carried,
            RoutingContext context) {
        SignInForm typed = new SignInForm(email, !keep.isEmpty(), LocalPath.orHome(next), carried, "");
        String from = context.request().remoteAddress().hostAddress();
        SignIn.Outcome outcome = signIn.attempt(email, password, from);
        if (outcome instanceof SignIn.Outcome.Welcome welcome) {
            cookie.begin(context, welcome.person(), typed.keep());
            return goOn(typed);
        }
        if (outcome instanceof SignIn.Outcome.Paused paused)
            return page(429, typed.paused(clock.instant(), paused.until()));
        return page(401, typed.wrong(((SignIn.Outcome.Wrong) outcome).triesLeft()));
    }

    private static Response goOn(SignInForm typed) {
        if (typed.carried().isEmpty())
            return Response.seeOther(typed.next().uri()).build();
        return Response.ok(Templates.carryOn(typed.next(), Carried.parse(typed.carried())))
                .build();
    }

    private static Response page(int status, SignInForm form) {
        return Response.status(status).entity(Templates.signIn(form)).build();
    }
}
