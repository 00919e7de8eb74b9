package dev.debrief.people;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;

/** A link for a new password, by mail, for whoever says an address. Nobody learns from it who has an account. */
@Path("/sign-in/forgotten")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class ForgottenPage {
    @CheckedTemplate(basePath = "people", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance forgotten(Form form);
    }

    /** The address as typed, and whether it was taken. */
    record Form(String email, boolean isSent, Map<String, String> problems) {}

    private final Mailing mailing;
    private final LinkDesk links;
    private final Throttle throttle;

    ForgottenPage(Mailing mailing, LinkDesk links, Throttle throttle) {
        this.mailing = mailing;
        this.links = links;
        this.throttle = throttle;
    }

    @GET
    public Response show() {
        return answer(200, new Form("", false, Map.of()));
    }

    @POST
    @Transactional
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(@FormParam("email") @DefaultValue("") String email, RoutingContext context) {
        Problems problems = new Problems();
        Optional<EmailAddress> address = problems.email("email", email);
        if (address.isPresent() && mailing.isOn()) {
            String from = context.request().remoteAddress().hostAddress();
            Throttle.Try attempt = throttle.begin("new password for " + address.get(), from);
            if (attempt.pausedUntil().isPresent()) {
                problems.add("email", "There have been too many tries. The next one is possible in ten minutes.");
            }
        }
        if (!problems.isEmpty()) return answer(422, new Form(email, false, problems.byField()));
        address.filter(any -> mailing.isOn())
                .flatMap(ForgottenPage::holder)
                .ifPresent(person -> links.bring(person, OneTimeLink.Purpose.RESET));
        return answer(200, new Form(email.strip(), mailing.isOn(), Map.of()));
    }

    /** Somebody who was invited and has no password yet gets one by this as well. */
    private static Optional<Person> holder(EmailAddress address) {
        return Person.<Person>find("lower(email) = lower(?1)", address.value())
                .firstResultOptional()
                .filter(Person::maySignIn);
    }

    private static Response answer(int status, Form form) {
        return Response.status(status).entity(Templates.forgotten(form)).build();
    }
}
