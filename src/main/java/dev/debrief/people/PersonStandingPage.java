package dev.debrief.people;

import static dev.debrief.people.SettingsTemplates.again;
import static dev.debrief.people.SettingsTemplates.page;

import io.quarkus.arc.All;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Ends and renews somebody's account, and makes the links that let them in. */
@Path("/settings/people/{id}")
@RolesAllowed(Role.ADMINISTER)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class PersonStandingPage {
    private final Reader reader;
    private final Clock clock;
    private final LinkDesk links;
    private final Event<Leaving> leaves;
    private final List<LeavingPanel> panels;

    PersonStandingPage(
            Reader reader, Clock clock, LinkDesk links, Event<Leaving> leaves, @All List<LeavingPanel> panels) {
        this.reader = reader;
        this.links = links;
        this.leaves = leaves;
        this.panels = panels;
        this.clock = clock;
    }

    @POST
    @Path("/deactivation")
    @Transactional
    public Response deactivate(@PathParam("id") long id, MultivaluedMap<String, String> form) {
        Person person = PersonPage.find(id);
        if (Administrators.isLast(person)) {
            Problems problems = new Problems();
            problems.add("role", "This is the last administrator. Make somebody else one first.");
            return again(template(PersonForm.of(person).wrong(problems)));
        }
        Map<String, String> typed = new HashMap<>();
        form.forEach((name, values) -> typed.put(name, values.get(0)));
        Leaving leaving = new Leaving(person, reader.personId(), typed);
        leaves.fire(leaving);
        if (!leaving.problems().isEmpty()) {
            return again(PersonPage.template(
                    PersonForm.of(person).saying("Not deactivated yet: mend what is marked below."),
                    panels,
                    typed,
                    leaving.problems()));
        }
        person.deactivate(reader.personId(), clock.instant());
        return Done.DEACTIVATED.at("/settings/people/" + id);
    }

    private TemplateInstance template(PersonForm form) {
        return PersonPage.template(form, panels, Map.of(), Map.of());
    }

    @POST
    @Path("/reactivation")
    @Transactional
    public Response reactivate(@PathParam("id") long id) {
        PersonPage.find(id).reactivate();
        return Done.REACTIVATED.at("/settings/people/" + id);
    }

    /**
     * By mail where mails leave; otherwise, or by hand, the page that answers is the only one that ever shows the link.
     */
    @POST
    @Path("/link")
    @Transactional
    public Response link(@PathParam("id") long id, @FormParam("by") @DefaultValue("mail") String by) {
        Person person = PersonPage.find(id);
        PersonForm form = PersonForm.of(person);
        if (!person.maySignIn() || person.email().isEmpty()) {
            return again(template(
                    form.saying("A link needs an active account with an e-mail address. Give a role and save first.")));
        }
        OneTimeLink.Purpose purpose = form.isInvitation() ? OneTimeLink.Purpose.INVITATION : OneTimeLink.Purpose.RESET;
        if (by.equals("hand")) return page(template(form.withLink(links.make(person, purpose))));
        return page(template(form.brought(links.bring(person, purpose))));
    }
}
