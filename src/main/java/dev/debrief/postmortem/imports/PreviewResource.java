package dev.debrief.postmortem.imports;

import dev.debrief.archive.Saved;
import dev.debrief.archive.imports.ImportDrafts;
import dev.debrief.archive.imports.ImportRuns;
import dev.debrief.archive.imports.Imported;
import dev.debrief.archive.imports.Imports;
import dev.debrief.archive.imports.Incoming;
import dev.debrief.archive.imports.Looked;
import dev.debrief.archive.imports.Updates;
import dev.debrief.document.reading.Several;
import dev.debrief.people.Reader;
import dev.debrief.people.Role;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** A file and what was understood of it, to correct before it is kept: {@code /import/7}. Only who sent it sees it. */
@Path("/import/{id:[0-9]{1,15}}")
@Produces(MediaType.TEXT_HTML)
public class PreviewResource {
    private static final int UNPROCESSABLE = 422;

    @CheckedTemplate(basePath = "postmortem/imports")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance preview(PreviewPage page);
    }

    private final ImportDrafts drafts;
    private final Imports imports;
    private final ImportRuns runs;
    private final PreviewPages pages;
    private final Reader reader;

    PreviewResource(ImportDrafts drafts, Imports imports, ImportRuns runs, PreviewPages pages, Reader reader) {
        this.drafts = drafts;
        this.imports = imports;
        this.runs = runs;
        this.pages = pages;
        this.reader = reader;
    }

    @GET
    @RolesAllowed(Role.EDIT)
    public TemplateInstance look(@PathParam("id") long id) {
        Looked looked = draft(id);
        return Templates.preview(pages.page(looked, pages.corrected(looked, looked.corrections())));
    }

    /**
     * Keeps what was typed, and then does what the button asks for: {@code look}, {@code keep}, {@code form} (keep, and go on
     * writing), {@code update}, {@code several} (bring in one by one what the file holds) or {@code discard}.
     */
    @POST
    @RolesAllowed(Role.EDIT)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response act(@PathParam("id") long id, MultivaluedMap<String, String> posted) {
        Looked looked = draft(id);
        String deed = Objects.requireNonNullElse(posted.getFirst("do"), "look");
        if (deed.equals("discard")) {
            drafts.drop(id, reader.personId());
            return to("/import?done=thrown-away");
        }
        if (deed.equals("several")) return several(looked);
        Corrected corrected = pages.corrected(looked, typed(looked, posted));
        drafts.correct(id, reader.personId(), corrected.corrections());
        pages.remember(corrected);
        boolean keeps = !deed.equals("look");
        if (corrected.stops()) {
            return Response.status(UNPROCESSABLE)
                    .entity(Templates.preview(pages.page(looked, corrected)))
                    .build();
        }
        if (deed.equals("update")) return update(looked, corrected, posted);
        return keeps ? keep(looked, corrected, deed.equals("form")) : to("/import/" + id);
    }

    private Map<String, String> typed(Looked looked, MultivaluedMap<String, String> posted) {
        Map<String, String> sent = new HashMap<>();
        posted.forEach((name, values) -> sent.put(name, values.get(0)));
        return pages.corrected(looked, looked.corrections()).corrections(sent);
    }

    /** Each incident of the file as a file of its own, read in the background and undone together. */
    private Response several(Looked looked) {
        List<byte[]> pieces = Several.pieces(looked.content(), looked.name());
        if (pieces.isEmpty()) return to("/import/" + looked.id());
        String name = looked.name().isEmpty() ? "The pasted text" : looked.name();
        int ending = name.lastIndexOf('.');
        String bare = ending > 0 ? name.substring(0, ending) : name;
        List<Incoming> files = IntStream.range(0, pieces.size())
                .mapToObj(i -> Incoming.file(bare + ", " + (i + 1) + " of " + pieces.size() + ".md", pieces.get(i)))
                .toList();
        long run = runs.begin(name, files, reader.personId());
        drafts.drop(looked.id(), reader.personId());
        return to(RunPages.address(run));
    }

    /** Where the same file came in meanwhile, the page says so instead. */
    private Response keep(Looked looked, Corrected corrected, boolean goesOn) {
        Imported kept = imports.keep(looked.content(), looked.name(), corrected::tree, reader.personId());
        if (kept.again()) return to("/import/" + looked.id());
        drafts.drop(looked.id(), reader.personId());
        return to("/incidents/" + kept.incident().value() + (goesOn ? "/edit" : ""));
    }

    /** Only upon the revision that was looked at; otherwise the page shows again what would change. */
    private Response update(Looked looked, Corrected corrected, MultivaluedMap<String, String> posted) {
        Updates.Update update = pages.update(looked, corrected).orElseThrow(NotFoundException::new);
        int now = update.now().revision().number();
        boolean isSeen = String.valueOf(now).equals(posted.getFirst("revision"));
        Optional<Saved> saved = isSeen
                ? imports.update(
                        looked.content(),
                        looked.name(),
                        update.before().incident(),
                        now,
                        update.tree(),
                        reader.personId())
                : Optional.empty();
        if (saved.isEmpty() || saved.get() instanceof Saved.Behind) {
            return Response.status(Response.Status.CONFLICT)
                    .entity(Templates.preview(pages.page(looked, corrected)))
                    .build();
        }
        drafts.drop(looked.id(), reader.personId());
        return to("/incidents/" + update.before().incident().value());
    }

    private Looked draft(long id) {
        return drafts.find(id, reader.personId()).orElseThrow(NotFoundException::new);
    }

    private static Response to(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
