package dev.debrief.people;

import static dev.debrief.people.SettingsTemplates.again;
import static dev.debrief.people.SettingsTemplates.page;

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

/** Services, to read for editors and to change for administrators. */
@Path("/settings/services")
@Produces(MediaType.TEXT_HTML)
class ServicesPage {
    @GET
    @RolesAllowed(Role.EDIT)
    @Transactional
    public Response list(@QueryParam("done") @DefaultValue("") String done) {
        return page(SettingsTemplates.services(ServiceForm.all(), ServiceForm.empty(), Done.sentence(done)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.ADMINISTER)
    @Transactional
    public Response show(@PathParam("id") long id, @QueryParam("done") @DefaultValue("") String done) {
        return page(SettingsTemplates.service(ServiceForm.of(find(id)), Done.sentence(done)));
    }

    @POST
    @RolesAllowed(Role.ADMINISTER)
    @Transactional
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(
            @FormParam("name") @DefaultValue("") String name, @FormParam("team") @DefaultValue("") String team) {
        Service service = new Service(name);
        Problems problems = new Problems();
        ServiceForm.take(service, name, team, problems);
        if (!problems.isEmpty()) {
            ServiceForm typed = ServiceForm.empty().typed(name, team, problems);
            return again(SettingsTemplates.services(ServiceForm.all(), typed, ""));
        }
        service.persist();
        return Done.ADDED.at("/settings/services");
    }

    @POST
    @Path("/{id}")
    @RolesAllowed(Role.ADMINISTER)
    @Transactional
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(
            @PathParam("id") long id,
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("team") @DefaultValue("") String team) {
        Service service = find(id);
        Problems problems = new Problems();
        ServiceForm.take(service, name, team, problems);
        if (problems.isEmpty()) return Done.SAVED.at("/settings/services");
        return again(SettingsTemplates.service(ServiceForm.of(service).typed(name, team, problems), ""));
    }

    private static Service find(long id) {
        return Service.<Service>findByIdOptional(id).orElseThrow(NotFoundException::new);
    }
}
