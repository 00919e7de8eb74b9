package dev.debrief.action.catalogue;

import dev.debrief.document.RowId;
import dev.debrief.people.Reader;
import dev.debrief.shared.IncidentNumber;
import dev.debrief.shared.Problem;
import dev.debrief.shared.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What both shelves do for machines. */
@ApplicationScoped
class EntryApi {
    private static final int PAGE = 100;
    private static final int UNPROCESSABLE = 422;

    private final EntryDesk desk;
    private final CatalogueItems items;
    private final Reader reader;

    EntryApi(EntryDesk desk, CatalogueItems items, Reader reader) {
        this.desk = desk;
        this.items = items;
        this.reader = reader;
    }

    <T> Slice<T> list(Shelf shelf, String words, boolean retired, String after, Function<CatalogueEntry, T> json) {
        Slice<CatalogueEntry> page = CatalogueEntry.page(shelf, words, retired, after, PAGE);
        return new Slice<>(page.items().stream().map(json).toList(), page.after());
    }

    <T> Response read(Shelf shelf, long id, Function<CatalogueEntry, T> json) {
        return CatalogueEntry.of(shelf, id)
                .map(entry -> Response.ok(json.apply(entry)).build())
                .orElseGet(() -> missing(shelf, id));
    }

    <T> Response add(
            Shelf shelf,
            Map<String, String> values,
            @Nullable List<String> categories,
            Function<CatalogueEntry, T> json) {
        CatalogueEntry entry = CatalogueEntry.on(shelf);
        return keep(entry, EntryForm.blank(shelf).typed(values, given(categories)))
                .orElseGet(() -> Response.created(URI.create("/api/v1/" + shelf.word() + "/" + entry.id()))
                        .entity(json.apply(entry))
                        .build());
    }

    <T> Response save(
            Shelf shelf,
            long id,
            Map<String, String> values,
            @Nullable List<String> categories,
            Function<CatalogueEntry, T> json) {
        Optional<CatalogueEntry> found = CatalogueEntry.of(shelf, id);
        if (found.isEmpty()) return missing(shelf, id);
        return keep(found.get(), EntryForm.of(found.get()).typed(values, given(categories)))
                .orElseGet(() -> Response.ok(json.apply(found.get())).build());
    }

    <T> Response retire(Shelf shelf, long id, boolean retired, Function<CatalogueEntry, T> json) {
        CatalogueEntry.of(shelf, id).ifPresent(entry -> {
            if (retired) desk.retire(entry, reader.personId());
            else entry.bringBack();
        });
        return read(shelf, id, json);
    }

    /** Makes it an action item; asked again while that is open, it answers with the same. */
    Response make(Shelf shelf, long id, @Nullable String incident, @Nullable String factor) {
        if (CatalogueEntry.of(shelf, id).isEmpty()) return missing(shelf, id);
        Optional<IncidentNumber> number = IncidentNumber.parse(Objects.requireNonNullElse(incident, ""));
        if (number.isEmpty()) return wrong("/incident", "name an incident, like INC-42");
        if (factor != null && !RowId.isValid(factor)) return wrong("/factor", "this is not the id of a factor");
        Making making = items.make(id, number.get(), factor == null ? null : new RowId(factor), reader.personId());
        if (making instanceof Making.Made made) {
            return Response.status(Response.Status.CREATED)
                    .entity(Map.of("row", made.row().value()))
                    .build();
        }
        if (making instanceof Making.AlreadyThere there) {
            return Response.ok(Map.of("row", there.row().value())).build();
        }
        return Problem.notFound("There is no incident " + incident + ", or this " + shelf.one() + " is retired.")
                .toResponse();
    }

    private Optional<Response> keep(CatalogueEntry entry, EntryForm form) {
        if (!form.isGood()) {
            List<Problem.Mistake> mistakes = form.problems().entrySet().stream()
                    .map(wrong -> new Problem.Mistake("/" + json(form.shelf(), wrong.getKey()), wrong.getValue()))
                    .toList();
            return Optional.of(new Problem(
                            "This " + form.shelf().one() + " cannot be kept",
                            UNPROCESSABLE,
                            "Nothing was changed.",
                            mistakes)
                    .toResponse());
        }
        desk.keep(entry, form);
        return Optional.empty();
    }

    private static String json(Shelf shelf, String field) {
        return shelf.questions().stream()
                .filter(question -> question.name().equals(field))
                .map(Question::json)
                .findFirst()
                .orElse("factorCategories");
    }

    private static List<String> given(@Nullable List<String> categories) {
        return categories == null
                ? List.of()
                : categories.stream().filter(Objects::nonNull).toList();
    }

    private static Response wrong(String pointer, String message) {
        return new Problem(
                        "No item can be made",
                        UNPROCESSABLE,
                        "Nothing was changed.",
                        List.of(new Problem.Mistake(pointer, message)))
                .toResponse();
    }

    private static Response missing(Shelf shelf, long id) {
        return Problem.notFound("There is no " + shelf.one() + " " + id + ".").toResponse();
    }
}
