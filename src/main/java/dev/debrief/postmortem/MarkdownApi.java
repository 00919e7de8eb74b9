package dev.debrief.postmortem;

import dev.debrief.archive.Archive;
import dev.debrief.archive.Saved;
import dev.debrief.document.JsonWriter;
import dev.debrief.document.PostMortem;
import dev.debrief.document.comparison.Comparison;
import dev.debrief.people.Reader;
import dev.debrief.people.Role;
import dev.debrief.postmortem.edit.FilesReadBack;
import dev.debrief.shared.IncidentNumber;
import dev.debrief.shared.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The Markdown of an incident for machines: taken away, edited elsewhere, and sent back. */
@Path("/api/v1/incidents")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class MarkdownApi {
    private static final String MARKDOWN = "text/markdown";
    private static final String IN_UTF_8 = MARKDOWN + ";charset=UTF-8";
    private static final int UNPROCESSABLE = 422;

    private final Archive archive;
    private final FilesReadBack files;
    private final Reader reader;

    MarkdownApi(Archive archive, FilesReadBack files, Reader reader) {
        this.archive = archive;
        this.files = files;
        this.reader = reader;
    }

    /** The document as Markdown; {@code ?flavour=plain} in CommonMark alone. */
    @GET
    @Path("{number}/markdown")
    @Produces({IN_UTF_8, Problem.MEDIA_TYPE})
    @RolesAllowed(Role.READ)
    public Response read(@PathParam("number") String number, @QueryParam("flavour") @DefaultValue("") String flavour) {
        return IncidentNumber.parse(number)
                .flatMap(archive::fetch)
                .map(kept -> Response.ok(Flavour.of(flavour).write(kept))
                        .type(IN_UTF_8)
                        .tag(EntityTag.of(kept))
                        .build())
                .orElseGet(() -> missing(number));
    }

    /**
     * Reads Markdown back over the revision that {@code If-Match} names; what others saved since the file was written is
     * put together with it. {@code ?preview} changes nothing and answers what would change.
     */
    @PUT
    @Path("{number}")
    @Consumes(MARKDOWN)
    @RolesAllowed(Role.EDIT)
    @Transactional
    public Response readBack(
            @PathParam("number") String number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Context UriInfo asked,
            String markdown) {
        boolean preview = asked.getQueryParameters().containsKey("preview");
        Optional<Integer> seen = EntityTag.parse(ifMatch);
        if (!preview && seen.isEmpty()) return EntityTag.required().toResponse();
        if (markdown.isBlank())
            return Problem.of(UNPROCESSABLE, "Nothing was sent", "Send the Markdown of the document as the body.")
                    .toResponse();
        Optional<IncidentNumber> incident = IncidentNumber.parse(number);
        Optional<FilesReadBack.Proposal> proposal = incident.flatMap(one -> files.propose(one, markdown));
        if (incident.isEmpty() || proposal.isEmpty()) return missing(number);
        if (preview) return Response.ok(changes(proposal.get())).build();
        return save(incident.get(), seen.orElseThrow(), proposal.get(), markdown);
    }

    private Response save(IncidentNumber number, int seen, FilesReadBack.Proposal proposal, String markdown) {
        if (proposal.now().revision().number() != seen)
            return EntityTag.behind(seen, new Saved.Behind(proposal.now())).toResponse();
        Problem problem = stops(proposal);
        if (problem != null) return problem.toResponse();
        Saved saved = files.save(number, markdown, seen, reader.personId());
        if (saved instanceof Saved.Behind behind)
            return EntityTag.behind(seen, behind).toResponse();
        return archive.fetch(number)
                .map(kept -> Response.ok(JsonWriter.write(kept.postMortem()))
                        .tag(EntityTag.of(kept))
                        .header("Link", SchemaApi.LINK)
                        .build())
                .orElseGet(() -> missing(number.toString()));
    }

    private static @Nullable Problem stops(FilesReadBack.Proposal proposal) {
        if (proposal.named() != null)
            return Problem.of(
                    409,
                    "This is another incident",
                    "The Markdown says that it is " + proposal.named() + ". Send it there, or take the number out.");
        List<Problem.Mistake> mistakes = new ArrayList<>();
        proposal.findings()
                .forEach(finding ->
                        mistakes.add(new Problem.Mistake("/" + finding.field().replace('.', '/'), finding.message())));
        if (!mistakes.isEmpty())
            return new Problem("This cannot be kept", UNPROCESSABLE, "Mend it and send it again.", mistakes);
        proposal.conflicts()
                .forEach(conflict -> mistakes.add(new Problem.Mistake(
                        "/" + conflict.field().replace('.', '/'), "It was changed here and there.")));
        if (mistakes.isEmpty() && proposal.proposed() != null) return null;
        return new Problem(
                "Both changed the same",
                409,
                "Somebody saved other words since this Markdown was written. Take it anew and put the two together.",
                mistakes);
    }

    private static Map<String, Object> changes(FilesReadBack.Proposal proposal) {
        PostMortem proposed = proposal.proposed() == null ? proposal.edited() : proposal.proposed();
        Comparison comparison = Comparison.of(proposal.now().postMortem(), proposed);
        Problem problem = stops(proposal);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("canSave", problem == null && !comparison.isEmpty());
        json.put("inShort", comparison.inShort());
        json.put("base", proposal.base());
        json.put("newest", proposal.now().revision().number());
        json.put("parts", comparison.parts());
        json.put("setAside", proposal.setAside());
        json.put("remarks", proposal.remarks());
        if (problem != null) json.put("problem", problem);
        return json;
    }

    private static Response missing(String number) {
        return Problem.notFound("There is no incident " + number + ".").toResponse();
    }
}
