package dev.debrief.people;

import static dev.debrief.people.SettingsTemplates.again;
import static dev.debrief.people.SettingsTemplates.page;

import io.quarkus.arc.All;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One person, for administrators. */
@Path("/settings/people/{id}")
@RolesAllowed(Role.ADMINISTER)
@Produces(MediaType.TEXT_HTML)
class PersonPage {
    private final List<LeavingPanel> panels;
    private final List<PersonPanel> notes;

    PersonPage(@All List<LeavingPanel> panels, @All List<PersonPanel> notes) {
        this.panels = panels;
        this.notes = notes;
    }

    @GET
    @Transactional
    public Response show(@PathParam("id") long id, @QueryParam("done") @DefaultValue("") String done) {
        Person person = find(id);
        List<RawString> said =
                notes.stream().map(panel -> panel.of(person, false)).toList();
        PersonForm form = PersonForm.of(person).saying(Done.sentence(done));
        return page(template(form, panels, Map.of(), Map.of(), said));
    }

    @POST
    @Transactional
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(
            @PathParam("id") long id,
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("email") @DefaultValue("") String email,
            @FormParam("zone") @DefaultValue("UTC") String zone,
            @FormParam("role") @DefaultValue("") String role,
            @FormParam("aliases") @DefaultValue("") String aliases) {
        Person person = find(id);
        Problems problems = new Problems();
        Optional<Role> chosen = PersonForm.role(role);
        String tidyName = problems.name("name", name);
        ZoneId readZone = problems.zone("zone", zone);
        boolean needsAddress = chosen.isPresent() || person.passwordHash().isPresent();
        Optional<EmailAddress> address = PersonForm.address(email, needsAddress, Optional.of(person), problems);
        Aliases.of(person).check(aliases, problems);
        if (!chosen.equals(Optional.of(Role.ADMINISTRATOR)) && Administrators.isLast(person)) {
            problems.add("role", "This is the last administrator. Make somebody else one first.");
        }
        if (!problems.isEmpty()) {
            PersonForm form = PersonForm.of(person).typed(name, email, zone, role, aliases);
            return again(template(form.wrong(problems), panels, Map.of(), Map.of()));
        }
        person.name = tidyName;
        person.zone = readZone;
        person.email = address.map(EmailAddress::value).orElse(null);
        person.become(chosen.orElse(null));
        Aliases.of(person).keep(aliases);
        return Done.SAVED.at("/settings/people/" + id);
    }

    static Person find(long id) {
        return Person.<Person>findByIdOptional(id).orElseThrow(NotFoundException::new);
    }

    static TemplateInstance template(
            PersonForm form, List<LeavingPanel> panels, Map<String, String> typed, Map<String, String> problems) {
        return template(form, panels, typed, problems, List.of());
    }

    private static TemplateInstance template(
            PersonForm form,
            List<LeavingPanel> panels,
            Map<String, String> typed,
            Map<String, String> problems,
            List<RawString> notes) {
        List<RawString> leaving = form.deactivated()
                ? List.of()
                : panels.stream()
                        .map(panel -> panel.of(form.id(), typed, problems))
                        .toList();
        return SettingsTemplates.person(form, PeoplePage.ROLES, SettingsTemplates.zones(), leaving, notes);
    }
}
