package dev.debrief.mail.digest;

import dev.debrief.digest.OneDigest;
import dev.debrief.mail.Letter;
import dev.debrief.mail.answer.MailLinks;
import dev.debrief.people.Here;
import dev.debrief.people.Person;
import dev.debrief.people.Reader;
import dev.debrief.people.Role;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.ForbiddenException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** One's own digest as it would be now; that of anybody for administrators. Its links answer nothing. */
@Path("/settings/digest/preview")
@RolesAllowed(Role.READ)
@Produces(MediaType.TEXT_HTML)
public class DigestPreview {
    /** Around the frame: what every page says, and that it may show one of ours. */
    private static final String WITH_A_FRAME =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                    + " connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    /** Within it: a mail has its looks in itself, and nothing else. */
    private static final String A_MAIL =
            "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-top-navigation-by-user-activation;"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private final OneDigest digests;
    private final Reader reader;
    private final Here here;

    DigestPreview(OneDigest digests, Reader reader, Here here) {
        this.digests = digests;
        this.reader = reader;
        this.here = here;
    }

    @CheckedTemplate(basePath = "mail/digest")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance preview(String name, String subject, String text, String frame);
    }

    /**
     * The mail in both forms, or that there is nothing to say.
     *
     * @param person the id of somebody else, for administrators
     */
    @GET
    @Transactional
    public Response show(@QueryParam("person") @DefaultValue("0") long person) {
        long whose = whose(person);
        Optional<Letter> letter = letter(whose);
        String name = Person.<Person>findByIdOptional(whose).map(Person::name).orElse(reader.name());
        return Response.ok(Templates.preview(
                        name,
                        letter.map(Letter::subject).orElse(""),
                        letter.map(Letter::text).orElse(""),
                        "/settings/digest/preview/mail" + (person == 0 ? "" : "?person=" + person)))
                .header("Content-Security-Policy", WITH_A_FRAME)
                .build();
    }

    /** The mail itself, for the frame of the page. */
    @GET
    @Path("/mail")
    @Transactional
    public Response mail(@QueryParam("person") @DefaultValue("0") long person) {
        String html = letter(whose(person)).map(Letter::html).orElse("");
        // whatever is followed there opens in the place of the page, not in the frame
        return Response.ok(html.replaceFirst("<head>", "<head><base target=\"_top\">"))
                .header("Content-Security-Policy", A_MAIL)
                .header("X-Frame-Options", "SAMEORIGIN")
                .build();
    }

    private long whose(long person) {
        boolean isOwn = person == 0 || person == reader.personId();
        if (!isOwn && !reader.isAdministrator()) throw new ForbiddenException();
        return isOwn ? reader.personId() : person;
    }

    /** Empty where there is nothing to say, or no address. */
    private Optional<Letter> letter(long whose) {
        MailLinks links = MailLinks.thatAnswerNothing(here.address());
        return digests.now(whose).map(digest -> DigestMails.of(DigestMails.words(digest, links)));
    }
}
