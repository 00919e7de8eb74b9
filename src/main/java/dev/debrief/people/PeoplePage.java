package dev.debrief.people;

import static dev.debrief.people.SettingsTemplates.again;
import static dev.debrief.people.SettingsTemplates.page;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who is here; and somebody new, with an account or as a name only. */
@Path("/settings/people")
@RolesAllowed(Role.ADMINISTER)
@Produces(MediaType.TEXT_HTML)
class PeoplePage {
    static final List<Role> ROLES = List.of(Role.values());

    private final Clock clock;
    private final LinkDesk links;

    PeoplePage(Clock clock, LinkDesk links) {
        this.clock = clock;
        this.links = links;
    }

    @GET
    @Transactional
    public Response list(
            @QueryParam("q") @DefaultValue("") String wanted, @QueryParam("done") @DefaultValue("") String done) {
        PeopleList list = PeopleList.matching(wanted, PeopleList.Added.NOBODY, Map.of(), Done.sentence(done));
        return page(SettingsTemplates.people(list, ROLES));
    }

    /** Somebody with a role is invited, by mail where mails leave; otherwise the page that follows shows the link. */
    @POST
    @Transactional
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("email") @DefaultValue("") String email,
            @FormParam("role") @DefaultValue("") String role) {
        Optional<Role> chosen = PersonForm.role(role);
        Problems problems = new Problems();
        String tidyName = problems.name("name", name);
        Optional<EmailAddress> address = PersonForm.address(email, chosen.isPresent(), Optional.empty(), problems);
        if (!problems.isEmpty()) {
            PeopleList.Added typed = new PeopleList.Added(name, email, role);
            PeopleList list = PeopleList.matching("", typed, problems.byField(), "");
            return again(SettingsTemplates.people(list, ROLES));
        }
        Person person = new Person(tidyName, clock.instant());
        address.ifPresent(value -> person.email = value.value());
        person.role = chosen.orElse(null);
        person.persistAndFlush();
        if (chosen.isEmpty()) return Done.ADDED.at("/settings/people/" + person.id());
        PersonForm form = PersonForm.of(person).brought(links.bring(person, OneTimeLink.Purpose.INVITATION));
        return page(SettingsTemplates.person(form, ROLES, SettingsTemplates.zones(), List.of(), List.of()));
    }
}
