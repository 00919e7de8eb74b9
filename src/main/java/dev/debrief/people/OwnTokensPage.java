package dev.debrief.people;

import static dev.debrief.people.SettingsTemplates.again;
import static dev.debrief.people.SettingsTemplates.page;
import static dev.debrief.people.SettingsTemplates.zones;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One's own tokens for programs. */
@Path("/settings/tokens")
@RolesAllowed(Role.READ)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class OwnTokensPage {
    private final Reader reader;
    private final Clock clock;

    OwnTokensPage(Reader reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    /** The page that answers is the only one that ever shows the words. */
    @POST
    @Transactional
    public Response make(
            @FormParam("token-name") @DefaultValue("") String name,
            @FormParam("token-days") @DefaultValue("90") String days) {
        Person person = Person.findById(reader.personId());
        Problems problems = new Problems();
        String tidyName = problems.name("token-name", name);
        if (!problems.isEmpty()) {
            OwnSettings own = OwnSettings.of(person, reader.theme());
            return again(SettingsTemplates.own(own.wrong(name, problems), zones()));
        }
        String words = ApiToken.make(person, tidyName, expiry(days), clock.instant());
        return page(SettingsTemplates.own(OwnSettings.of(person, reader.theme()).withToken(words), zones()));
    }

    @POST
    @Path("/{id}/revocation")
    @Transactional
    public Response revoke(@PathParam("id") long id) {
        ApiToken.revoke(id, reader.personId(), clock.instant());
        return Done.REVOKED.at("/settings");
    }

    private @Nullable Instant expiry(String days) {
        return switch (days) {
            case "never" -> null;
            case "30", "365" -> clock.instant().plus(Duration.ofDays(Integer.parseInt(days)));
            default -> clock.instant().plus(Duration.ofDays(90));
        };
    }
}
