package dev.debrief.postmortem.redaction;

import dev.debrief.archive.Deciding;
import dev.debrief.archive.Redactions;
import dev.debrief.document.JsonWriter;
import dev.debrief.document.MarkdownWriter;
import dev.debrief.document.redaction.Trace;
import dev.debrief.people.Here;
import dev.debrief.people.Reader;
import dev.debrief.people.Role;
import dev.debrief.shared.IncidentNumber;
import dev.debrief.shared.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The copy for customers, for machines: {@code /api/v1/incidents/42/redacted}. */
@Path("/api/v1/incidents/{number}/redacted")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Consumes(MediaType.APPLICATION_JSON)
public class RedactionApi {
    private static final int UNPROCESSABLE = 422;

    private final RedactionPages pages;
    private final Redactions redactions;
    private final Reader reader;
    private final Here here;

    RedactionApi(RedactionPages pages, Redactions redactions, Reader reader, Here here) {
        this.pages = pages;
        this.redactions = redactions;
        this.reader = reader;
        this.here = here;
    }

    /** Either other words ({@code instead}, maybe empty), or a {@code reason} why the word may stay. */
    public record Decision(
            @Nullable String instead, @Nullable String reason) {}

    /**
     * What goes out: {@code mayLeave}, what is {@code open} and {@code decided}, what was {@code replaced}; the
     * {@code document} only when nothing is open.
     */
    @GET
    @RolesAllowed(Role.READ)
    @Consumes(MediaType.WILDCARD)
    @Transactional
    public Response read(@PathParam("number") String number) {
        return with(number, both -> Response.ok(json(both)).build());
    }

    /** The copy as Markdown; 409 with what stops it while a word is open. */
    @GET
    @Path("markdown")
    @Produces({"text/markdown;charset=UTF-8", Problem.MEDIA_TYPE})
    @RolesAllowed(Role.READ)
    @Consumes(MediaType.WILDCARD)
    @Transactional
    public Response markdown(@PathParam("number") String number) {
        return with(number, both -> {
            if (!both.redacted().copy().mayLeave()) return stopped(both).toResponse();
            return Response.ok(MarkdownWriter.write(both.document()))
                    .type("text/markdown;charset=UTF-8")
                    .build();
        });
    }

    /** Decides about a word. */
    @PUT
    @Path("words/{key}")
    @RolesAllowed(Role.EDIT)
    @Transactional
    public Response decide(
            @PathParam("number") String number, @PathParam("key") String key, @Nullable Decision decision) {
        return with(number, both -> {
            Deciding outcome = decide(both, key, decision == null ? new Decision(null, null) : decision);
            if (outcome == Deciding.DECIDED) return read(number);
            if (outcome == Deciding.NOT_THERE)
                return Problem.notFound(outcome.message()).toResponse();
            boolean changes = decision != null && decision.instead() != null;
            Problem.Mistake mistake = new Problem.Mistake(changes ? "/instead" : "/reason", outcome.message());
            return new Problem("It cannot be decided like this", UNPROCESSABLE, outcome.message(), List.of(mistake))
                    .toResponse();
        });
    }

    private Deciding decide(RedactionPages.Both both, String key, Decision decision) {
        if (decision.instead() != null)
            return redactions.change(
                    both.number(),
                    both.kept().postMortem(),
                    here.address(),
                    key,
                    decision.instead(),
                    reader.personId());
        String reason = decision.reason() == null ? "" : decision.reason();
        return redactions.letPass(
                both.number(), both.kept().postMortem(), here.address(), key, reason, reader.personId());
    }

    /** Takes a decision back. */
    @DELETE
    @Path("words/{key}")
    @RolesAllowed(Role.EDIT)
    @Consumes(MediaType.WILDCARD)
    @Transactional
    public Response takeBack(@PathParam("number") String number, @PathParam("key") String key) {
        return with(
                number,
                both -> redactions.takeBack(both.number(), key)
                        ? read(number)
                        : Problem.notFound("Nothing of that key is decided.").toResponse());
    }

    private Response with(String number, Function<RedactionPages.Both, Response> answer) {
        Optional<RedactionPages.Both> both = IncidentNumber.parse(number).flatMap(pages::find);
        return both.map(answer)
                .orElseGet(() ->
                        Problem.notFound("There is no incident " + number + ".").toResponse());
    }

    private static Map<String, Object> json(RedactionPages.Both both) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("mayLeave", both.redacted().copy().mayLeave());
        json.put(
                "open",
                both.redacted().copy().open().stream().map(RedactionApi::json).toList());
        json.put(
                "decided",
                both.redacted().decided().stream()
                        .map(one -> {
                            Map<String, Object> decided = json(one.trace());
                            if (one.instead() != null) decided.put("instead", one.instead());
                            if (one.reason() != null) decided.put("reason", one.reason());
                            decided.put("by", one.by());
                            decided.put("at", one.at().toString());
                            return decided;
                        })
                        .toList());
        json.put("replaced", both.redacted().copy().replacements());
        if (both.redacted().copy().mayLeave()) json.put("document", JsonWriter.write(both.document()));
        return json;
    }

    private static Map<String, Object> json(Trace trace) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("key", trace.key());
        json.put("kind", trace.kind().word());
        json.put("field", trace.field());
        json.put("words", trace.words());
        json.put("around", trace.around());
        json.put("why", trace.kind().why());
        json.put("changeable", trace.isChangeable());
        return json;
    }

    private static Problem stopped(RedactionPages.Both both) {
        List<Trace> open = both.redacted().copy().open();
        return new Problem(
                "The copy stays here",
                409,
                open.size() + (open.size() == 1 ? " word is" : " words are") + " asked about. Decide about each first.",
                open.stream()
                        .map(trace -> new Problem.Mistake(
                                "/open/" + open.indexOf(trace),
                                "“" + trace.words() + "” in " + trace.field() + ": "
                                        + trace.kind().why()))
                        .toList());
    }
}
