package dev.debrief.postmortem.edit;

import dev.debrief.document.Manuscript;
import dev.debrief.document.RowId;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the browser posts: what was typed, the revision it was typed upon, and what the button that was pressed asks
 * for. Line ends become {@code \n}; nothing else of what was typed is changed.
 *
 * @param base the number of the revision that the form was filled from; 0 where the form did not say
 */
record TypedForm(Manuscript typed, int base, Deed deed) {
    private static final Set<String> NOT_TYPED = Set.of("csrf-token", "do", "revision");
    private static final Set<String> LISTS = Set.of("figures", "timeline", "factors", "actionItems", "sections", "links");

    static TypedForm of(MultivaluedMap<String, String> form) {
        Map<String, String> fields = new LinkedHashMap<>();
        Map<String, List<RowId>> rows = new LinkedHashMap<>();
        form.forEach((name, values) -> {
            if (LISTS.contains(name)) rows.put(name, rowIds(values));
            else if (!NOT_TYPED.contains(name)) fields.put(name, withPlainLineEnds(values.get(0)));
        });
        return new TypedForm(new Manuscript(fields, rows), number(form.getFirst("revision")), Deed.parse(form.getFirst("do")));
    }

    /** A name that is no row id was not made by our page; its fields stay, the row does not. A row stands once. */
    private static List<RowId> rowIds(List<String> values) {
        return List.copyOf(new LinkedHashSet<>(
                values.stream().flatMap(TypedForm::rowId).toList()));
    }

    private static Stream<RowId> rowId(String value) {
        return Rows.id(value).stream();
    }

    private static String withPlainLineEnds(String value) {
        return value.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static int number(String value) {
        return Optional.ofNullable(value)
                .filter(digits -> digits.matches("[0-9]{1,9}"))
                .map(Integer::parseInt)
                .orElse(0);
    }
}
