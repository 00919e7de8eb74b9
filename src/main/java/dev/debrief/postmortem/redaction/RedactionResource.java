package dev.debrief.postmortem.redaction;

import dev.debrief.archive.Deciding;
import dev.debrief.archive.Kept;
import dev.debrief.archive.Redactions;
import dev.debrief.document.MarkdownWriter;
import dev.debrief.incident.Severity;
import dev.debrief.people.Here;
import dev.debrief.people.Reader;
import dev.debrief.people.Role;
import dev.debrief.postmortem.read.DocumentPage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The copy for customers: {@code /incidents/42/redacted}. While a word in it is asked about, it does not go out. */
@Path("/incidents/{number:[0-9]{1,9}}")
@Produces(MediaType.TEXT_HTML)
public class RedactionResource {
    private static final String KEY = "redacted/words/{key}";
    private static final int UNPROCESSABLE = 422;

    private final RedactionPages pages;
    private final Redactions redactions;
    private final Reader reader;
    private final Here here;
    private final Clock clock;

    RedactionResource(RedactionPages pages, Redactions redactions, Reader reader, Here here, Clock clock) {
        this.pages = pages;
        this.redactions = redactions;
        this.reader = reader;
        this.here = here;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "postmortem/redaction")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance redacted(RedactionPage page);

        static native TemplateInstance copy(DocumentPage page, boolean mayWrite);

        static native TemplateInstance alone(DocumentPage page, boolean mayWrite);
    }

    @GET
    @Path("redacted")
    @RolesAllowed(Role.READ)
    @Transactional
    public TemplateInstance look(@PathParam("number") int number) {
        return Templates.redacted(pages.page(pages.of(number), RedactionPage.Refused.NONE));
    }

    /** The copy to read and to print. */
    @GET
    @Path("redacted/copy")
    @RolesAllowed(Role.READ)
    @Transactional
    public Response copy(@PathParam("number") int number) {
        return out(number, both -> Response.ok(Templates.copy(shown(both), false)));
    }

    /** The copy as one file of HTML that needs nothing beside it. */
    @GET
    @Path("redacted.html")
    @RolesAllowed(Role.READ)
    @Transactional
    public Response html(@PathParam("number") int number) {
        return out(
                number,
                both -> Response.ok(
                                LonePage.of(Templates.alone(shown(both), false).render()))
                        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                        .header("Content-Disposition", "attachment; filename=\"" + both.number() + "-redacted.html\""));
    }

    @GET
    @Path("redacted.md")
    @Produces({"text/markdown;charset=UTF-8", MediaType.TEXT_HTML})
    @RolesAllowed(Role.READ)
    @Transactional
    public Response markdown(@PathParam("number") int number) {
        return out(
                number,
                both -> Response.ok(MarkdownWriter.write(both.document()))
                        .type("text/markdown;charset=UTF-8")
                        .header("Content-Disposition", "inline; filename=\"" + both.number() + "-redacted.md\""));
    }

    /** Decides about a word: {@code do=change} puts other words in its place, anything else lets it pass. */
    @POST
    @Path(KEY)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.EDIT)
    @Transactional
    public Response decide(
            @PathParam("number") int number,
            @PathParam("key") String key,
            @FormParam("do") @DefaultValue("") String deed,
            @FormParam("instead") @DefaultValue("") String instead,
            @FormParam("reason") @DefaultValue("") String reason) {
        RedactionPages.Both both = pages.of(number);
        Deciding outcome = deed.equals("change")
                ? redactions.change(
                        both.number(), both.kept().postMortem(), here.address(), key, instead, reader.personId())
                : redactions.letPass(
                        both.number(), both.kept().postMortem(), here.address(), key, reason, reader.personId());
        if (outcome == Deciding.DECIDED || outcome == Deciding.NOT_THERE) return back(number, "");
        boolean changes = deed.equals("change");
        RedactionPage.Refused refused =
                new RedactionPage.Refused(key, changes ? instead : "", changes ? "" : reason, outcome.message());
        return Response.status(UNPROCESSABLE)
                .entity(Templates.redacted(pages.page(both, refused)))
                .build();
    }

    /** Takes a decision back. */
    @POST
    @Path(KEY + "/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.EDIT)
    @Transactional
    public Response takeBack(@PathParam("number") int number, @PathParam("key") String key) {
        RedactionPages.Both both = pages.of(number);
        return back(number, redactions.takeBack(both.number(), key) ? "#asked" : "");
    }

    private Response out(int number, Function<RedactionPages.Both, Response.ResponseBuilder> copy) {
        RedactionPages.Both both = pages.of(number);
        if (both.redacted().copy().mayLeave()) return copy.apply(both).build();
        return Response.status(Response.Status.CONFLICT)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(Templates.redacted(pages.page(both, RedactionPage.Refused.NONE)))
                .build();
    }

    private DocumentPage shown(RedactionPages.Both both) {
        return DocumentPage.ofCopy(
                new Kept(both.document(), both.kept().revision()),
                level(both.document().head().severity()),
                both.document().head().timeZone(),
                clock.instant().atZone(reader.zone()).toLocalDate());
    }

    private static int level(@Nullable String name) {
        if (name == null) return 0;
        Optional<Severity> severity = Severity.findByIdOptional(name);
        return severity.map(known -> (int) known.rank).orElse(0);
    }

    private static Response back(int number, String anchor) {
        return Response.seeOther(URI.create("/incidents/" + number + "/redacted" + anchor))
                .build();
    }
}
