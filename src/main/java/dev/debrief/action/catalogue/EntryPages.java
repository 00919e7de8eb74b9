package dev.debrief.action.catalogue;

import dev.debrief.people.Reader;
import dev.debrief.shared.Slice;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The settings pages of the two shelves, of one shape. */
@ApplicationScoped
class EntryPages {
    private static final int PAGE = 30;

    private final EntryDesk desk;
    private final Reader reader;

    EntryPages(EntryDesk desk, Reader reader) {
        this.desk = desk;
        this.reader = reader;
    }

    /**
     * What the list shows.
     *
     * @param next the address of the next page; null on the last
     */
    record Listing(
            Shelf shelf,
            List<Line> lines,
            String words,
            boolean retired,
            @Nullable String next) {}

    /** One entry in the list. */
    record Line(long id, String title, String sentence, String howOften, String categories) {
        static Line of(CatalogueEntry entry) {
            String often = entry.shelf == Shelf.PRACTICES ? entry.howOften : entry.runbook;
            return new Line(entry.id(), entry.title, entry.sentence(), often, String.join(", ", entry.categories));
        }
    }

    @CheckedTemplate(basePath = "action/catalogue")
    static class Templates {
        static native TemplateInstance entries(Listing list, String said);

        static native TemplateInstance entry(EntryForm form);
    }

    TemplateInstance list(Shelf shelf, String words, boolean retired, String after, String done) {
        Slice<CatalogueEntry> page = CatalogueEntry.page(shelf, words, retired, after, PAGE);
        String next = page.after() == null
                ? null
                : shelf.address() + "?" + (retired ? "retired=true&" : "") + "q="
                        + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&after="
                        + page.after();
        List<Line> lines = page.items().stream().map(Line::of).toList();
        return Templates.entries(new Listing(shelf, lines, words, retired, next), done.isEmpty() ? "" : "Saved.");
    }

    TemplateInstance blank(Shelf shelf) {
        return Templates.entry(EntryForm.blank(shelf));
    }

    TemplateInstance show(Shelf shelf, long id) {
        return Templates.entry(EntryForm.of(find(shelf, id)));
    }

    Response add(Shelf shelf, MultivaluedMap<String, String> posted) {
        return keep(CatalogueEntry.on(shelf), EntryForm.blank(shelf).typed(posted));
    }

    Response save(Shelf shelf, long id, MultivaluedMap<String, String> posted) {
        CatalogueEntry entry = find(shelf, id);
        return keep(entry, EntryForm.of(entry).typed(posted));
    }

    Response retire(Shelf shelf, long id) {
        desk.retire(find(shelf, id), reader.personId());
        return saved(shelf);
    }

    Response bringBack(Shelf shelf, long id) {
        find(shelf, id).bringBack();
        return saved(shelf);
    }

    private Response keep(CatalogueEntry entry, EntryForm form) {
        if (!form.isGood()) {
            return Response.status(422).entity(Templates.entry(form)).build();
        }
        desk.keep(entry, form);
        return saved(form.shelf());
    }

    private static Response saved(Shelf shelf) {
        return Response.seeOther(URI.create(shelf.address() + "?done=saved")).build();
    }

    private static CatalogueEntry find(Shelf shelf, long id) {
        return CatalogueEntry.of(shelf, id).orElseThrow(NotFoundException::new);
    }
}
