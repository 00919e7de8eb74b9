package dev.debrief.mail;

import dev.debrief.people.BaseAddress;
import dev.debrief.people.Person;
import dev.debrief.people.Reader;
import dev.debrief.people.Role;
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
import java.net.URI;
import java.util.Optional;

/** Whether mails leave, as whom, and where they were refused. */
@Path("/settings/mail")
@Produces(MediaType.TEXT_HTML)
class MailPages {
    private final MailSettings settings;
    private final BaseAddress address;
    private final BouncedAddresses bounced;
    private final TestMails tests;
    private final Reader reader;

    MailPages(MailSettings settings, BaseAddress address, BouncedAddresses bounced, TestMails tests, Reader reader) {
        this.settings = settings;
        this.address = address;
        this.bounced = bounced;
        this.tests = tests;
        this.reader = reader;
    }

    @GET
    @RolesAllowed(Role.ADMINISTER)
    @Transactional
    public Response show(
            @QueryParam("test") @DefaultValue("") String test, @QueryParam("done") @DefaultValue("") String done) {
        return Response.ok(MailTemplates.settings(data(test, done))).build();
    }

    /** Through the queue, as every mail; the page that follows says what became of it. */
    @POST
    @Path("/test")
    @RolesAllowed(Role.ADMINISTER)
    @Transactional
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response test() {
        Person person = Person.findById(reader.personId());
        Optional<String> sent = person.email().isEmpty() ? Optional.empty() : tests.send(person);
        return see("/settings/mail" + sent.map(words -> "?test=" + words).orElse(""));
    }

    /** An administrator says that an address works. */
    @POST
    @Path("/addresses")
    @RolesAllowed(Role.ADMINISTER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response works(@FormParam("address") @DefaultValue("") String which) {
        bounced.works(which.strip());
        return see("/settings/mail?done=works");
    }

    /** Somebody says so of their own. */
    @POST
    @Path("/own-address")
    @RolesAllowed(Role.READ)
    @Transactional
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response ownWorks() {
        Person.<Person>findById(reader.personId()).email().ifPresent(bounced::works);
        return see("/settings?done=saved");
    }

    private MailPageData data(String test, String done) {
        Optional<TestMails.Standing> standing = tests.standing(reader.personId(), test);
        return new MailPageData(
                settings.missing(),
                settings.host().isEmpty()
                        ? ""
                        : settings.host() + ", port " + settings.port() + ", "
                                + settings.tls().inWords(),
                settings.user().orElse(""),
                settings.from().map(Sender::toString).orElse(""),
                address.configured().orElse(""),
                Person.<Person>findById(reader.personId()).email().orElse(""),
                standing.map(TestMails.Standing::inWords).orElse(""),
                standing.map(TestMails.Standing::page).orElse(""),
                bounced.newest().stream()
                        .map(found -> BouncedNote.of(found, reader.zone(), false))
                        .toList(),
                done.equals("works") ? "Mail goes to this address again." : "");
    }

    private static Response see(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
