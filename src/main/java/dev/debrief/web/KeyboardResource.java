package dev.debrief.web;

import dev.debrief.people.Role;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Every shortcut on one page: {@code /keyboard}. */
@Path("/keyboard")
public class KeyboardResource {
    @CheckedTemplate(basePath = "web")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance keyboard();
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @RolesAllowed(Role.READ)
    public TemplateInstance keyboard() {
        return Templates.keyboard();
    }
}
