package dev.debrief.people;

import static dev.debrief.people.SettingsTemplates.again;
import static dev.debrief.people.SettingsTemplates.page;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;

/** Ends and renews somebody's account, and makes the links that let them in. */
@Path("/settings/people/{id}")
@RolesAllowed(Role.ADMINISTER)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class PersonStandingPage {
    private final Reader reader;
    private final Clock clock;

    PersonStandingPage(Reader reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    @POST
    @Path("/deactivation")
    @Transactional
    public Response deactivate(@PathParam("id") long id) {
        Person person = PersonPage.find(id);
        if (Administrators.isLast(person)) {
            Problems problems = new Problems();
            problems.add("role", "This is the last administrator. Make somebody else one first.");
            return again(PersonPage.template(PersonForm.of(person).wrong(problems)));
        }
        person.deactivate(reader.personId(), clock.instant());
        return Done.DEACTIVATED.at("/settings/people/" + id);
    }

    @POST
    @Path("/reactivation")
    @Transactional
    public Response reactivate(@PathParam("id") long id) {
        PersonPage.find(id).reactivate();
        return Done.REACTIVATED.at("/settings/people/" + id);
    }

    /** The page that answers is the only one that ever shows the link. */
    @POST
    @Path("/link")
    @Transactional
    public Response link(@PathParam("id") long id) {
        Person person = PersonPage.find(id);
        PersonForm form = PersonForm.of(person);
        if (!person.maySignIn() || person.email().isEmpty()) {
            return again(PersonPage.template(
                    form.saying("A link needs an active account with an e-mail address. Give a role and save first.")));
        }
        OneTimeLink.Purpose purpose = form.isInvitation() ? OneTimeLink.Purpose.INVITATION : OneTimeLink.Purpose.RESET;
        return page(PersonPage.template(form.withLink(OneTimeLink.make(person, purpose, clock.instant()))));
    }
}
