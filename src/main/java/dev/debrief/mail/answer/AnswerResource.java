package dev.debrief.mail.answer;

import dev.debrief.action.ItemView;
import dev.debrief.digest.answer.Answered;
import dev.debrief.people.Guesses;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** Where the links of a mail lead that answer for a person: {@code /answer/…}. The words of the address are the proof. */
@Path("/answer/{token:[A-Za-z0-9_-]{1,200}}")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class AnswerResource {
    private static final int LONGEST = 2000;

    private final AnswerDesk desk;
    private final Guesses guesses;

    AnswerResource(AnswerDesk desk, Guesses guesses) {
        this.desk = desk;
        this.guesses = guesses;
    }

    /** Shows what is asked, and changes nothing. */
    @GET
    public Response look(@PathParam("token") String token, RoutingContext context) {
        if (guesses.isPaused(context)) return paused();
        return page(desk.look(token), Map.of(), context);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(
            @PathParam("token") String token, MultivaluedMap<String, String> form, RoutingContext context) {
        if (guesses.isPaused(context)) return paused();
        Map<String, String> typed = new HashMap<>();
        form.forEach((field, values) -> typed.put(field, cut(values.get(0))));
        Answered answered = desk.answer(token, typed);
        if (answered instanceof Answered.Done)
            return quiet(Response.seeOther(URI.create("/answer/" + token))).build();
        return page(answered, typed, context);
    }

    private Response page(Answered answered, Map<String, String> typed, RoutingContext context) {
        if (answered instanceof Answered.Ask ask) {
            int status = ask.field().isEmpty() ? 200 : 409;
            return page(status, AnswerTemplates.ask(AnswerPage.of(ask, typed)));
        }
        if (answered instanceof Answered.Done done)
            return page(200, told("This is answered", done.item(), done.person().name()));
        if (answered instanceof Answered.Elsewhere elsewhere)
            return page(409, told(elsewhere.message(), elsewhere.item(), ""));
        if (!((Answered.Over) answered).isMadeHere()) guesses.wrong(context);
        return page(410, AnswerTemplates.over("This link answers no more"));
    }

    private static TemplateInstance told(String heading, ItemView item, String person) {
        return AnswerTemplates.told(
                heading,
                item.number().toString(),
                AnswerPage.address(item),
                AnswerPage.line(item),
                AnswerPage.facts(item),
                person);
    }

    private static Response paused() {
        return page(429, AnswerTemplates.over("Too many tries"));
    }

    private static Response page(int status, TemplateInstance page) {
        return quiet(Response.status(status).entity(page)).build();
    }

    /** The address is a proof, so no other page is told of it. */
    static Response.ResponseBuilder quiet(Response.ResponseBuilder response) {
        return response.header("Referrer-Policy", "no-referrer");
    }

    private static String cut(String typed) {
        return typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    }
}
