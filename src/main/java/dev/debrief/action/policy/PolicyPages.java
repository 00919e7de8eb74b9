package dev.debrief.action.policy;

import dev.debrief.people.Role;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** How soon things should be done here: {@code /settings/due-dates}. */
@Path("/settings/due-dates")
@Produces(MediaType.TEXT_HTML)
public class PolicyPages {
    private final KeptPolicy policy;

    PolicyPages(KeptPolicy policy) {
        this.policy = policy;
    }

    @CheckedTemplate(basePath = "action/policy", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance dueDates(PolicyForm form, String said);
    }

    @GET
    @RolesAllowed(Role.EDIT)
    @Transactional
    public TemplateInstance show(@QueryParam("done") @DefaultValue("") String done) {
        return Templates.dueDates(PolicyForm.of(policy.now()), done.isEmpty() ? "" : "Saved.");
    }

    @POST
    @RolesAllowed(Role.ADMINISTER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response change(MultivaluedMap<String, String> posted) {
        PolicyForm form = PolicyForm.of(posted);
        if (!form.wrong().isEmpty()) {
            return Response.status(422).entity(Templates.dueDates(form, "")).build();
        }
        policy.replace(form.policy());
        return Response.seeOther(URI.create("/settings/due-dates?done=saved")).build();
    }
}
