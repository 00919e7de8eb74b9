package dev.debrief.mail.answer;

import dev.debrief.digest.MessageKind;
import dev.debrief.digest.Muted;
import dev.debrief.people.Guesses;
import dev.debrief.people.Person;
import dev.debrief.people.SignedWords;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/**
 * Where somebody stops mails of one kind without signing in: a page that asks, and one click of a mail program (RFC 8058).
 * The words of the address are the proof; what is sent along says nothing more.
 */
@Path(UnsubscribeResource.HERE + "{token:[A-Za-z0-9_-]{1,200}}")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class UnsubscribeResource {
    static final String HERE = "/unsubscribe/";
    private static final int BEFORE_FORMS_ARE_READ = 800;

    private final SignedWords words;
    private final Muted muted;
    private final Guesses guesses;

    UnsubscribeResource(SignedWords words, Muted muted, Guesses guesses) {
        this.words = words;
        this.muted = muted;
        this.guesses = guesses;
    }

    /** A mail program has no cookies and no form of ours: what it sends is taken for bytes, which need no token. */
    static void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    boolean isClick = HttpMethod.POST.equals(context.request().method())
                            && context.request().path().startsWith(HERE);
                    if (isClick) context.request().headers().set("Content-Type", MediaType.APPLICATION_OCTET_STREAM);
                    context.next();
                },
                BEFORE_FORMS_ARE_READ);
    }

    @GET
    @Transactional
    public Response ask(@PathParam("token") String token, RoutingContext context) {
        return page(token, context, false);
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Transactional
    public Response stop(@PathParam("token") String token, RoutingContext context) {
        return page(token, context, true);
    }

    private Response page(String token, RoutingContext context, boolean stops) {
        if (guesses.isPaused(context)) return page(429, AnswerTemplates.over("Too many tries"));
        Optional<MailLinks.Stopping> read = MailLinks.stop(words, token);
        if (read.isEmpty()) guesses.wrong(context);
        Person person =
                read.map(stopping -> Person.<Person>findById(stopping.person())).orElse(null);
        if (person == null) return page(410, AnswerTemplates.over("This link stops nothing"));
        MessageKind kind = read.get().kind();
        if (stops) muted.mute(person.id(), kind);
        return page(200, AnswerTemplates.unsubscribe(person.name(), kind.inWords(), muted.is(person.id(), kind)));
    }

    private static Response page(int status, TemplateInstance page) {
        return AnswerResource.quiet(Response.status(status).entity(page)).build();
    }
}
