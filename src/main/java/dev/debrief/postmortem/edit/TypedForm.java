package dev.debrief.postmortem.edit;

import dev.debrief.document.FactorPointers;
import dev.debrief.document.Manuscript;
import dev.debrief.document.ManuscriptFields;
import dev.debrief.document.RowId;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the browser posts: what was typed, the revision it was typed upon, and what the pressed button asks for.
 *
 * @param base the number of the revision that the form was filled from; 0 where the form did not say
 */
record TypedForm(Manuscript typed, int base, Deed deed) {
    private static final Set<String> NOT_TYPED = Set.of("csrf-token", "do", "revision");

    static TypedForm of(MultivaluedMap<String, String> form) {
        Map<String, String> fields = new LinkedHashMap<>();
        Map<String, List<RowId>> rows = new LinkedHashMap<>();
        form.forEach((name, values) -> {
            if (ManuscriptFields.LISTS.contains(name)) rows.put(name, rowIds(values));
            else if (!NOT_TYPED.contains(name)) fields.put(name, values.get(0));
        });
        return new TypedForm(
                FactorPointers.fromLabels(new Manuscript(fields, rows)),
                number(form.getFirst("revision")),
                Deed.parse(form.getFirst("do")));
    }

    /** A name that is no row id was not made by our page: there is no such row. */
    private static List<RowId> rowIds(List<String> values) {
        return values.stream().flatMap(value -> Rows.id(value).stream()).toList();
    }

    private static int number(@Nullable String value) {
        return Optional.ofNullable(value)
                .filter(digits -> digits.matches("[0-9]{1,9}"))
                .map(Integer::parseInt)
                .orElse(0);
    }
}
