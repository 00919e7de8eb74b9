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
 * What the browser posts: what was typed, what it was typed upon, and what the pressed button asks for.
 *
 * @param base the number of the revision that the form was filled from; 0 where the form did not say
 * @param version the version of the working copy that the form holds; 0 where there was none, {@link #NO_VERSION} where
 *     it was typed upon something else than what the form was filled from
 * @param itemsSeen the newest event of its action items when the form was filled; null where it did not say
 * @param before what the form held when it was last known to be kept; null where no script was there to tell
 * @param person whose form it is, as an id; 0 where the form did not say
 */
record TypedForm(
        Manuscript typed,
        int base,
        long version,
        @Nullable Long itemsSeen,
        @Nullable Manuscript before,
        Send send,
        long person,
        Deed deed) {
    private static final Set<String> NOT_TYPED =
            Set.of("csrf-token", "do", "revision", "version", "items", "person", "page", "send", "pasted");
    static final long NO_VERSION = -1;

    /** Why a remark is left as it is: {@code reason.<key>}. */
    static final String REASON = "reason.";

    private static final String WAS = "was.";
    private static final String WERE = "were.";

    static TypedForm of(MultivaluedMap<String, String> form) {
        Map<String, String> fields = new LinkedHashMap<>();
        Map<String, String> was = new LinkedHashMap<>();
        Map<String, List<RowId>> rows = new LinkedHashMap<>();
        Map<String, List<RowId>> were = new LinkedHashMap<>();
        form.forEach((name, values) -> {
            if (ManuscriptFields.LISTS.contains(name)) rows.put(name, rowIds(values));
            else if (name.startsWith(WAS)) was.put(name.substring(WAS.length()), values.get(0));
            else if (name.startsWith(WERE)) {
                were.put(
                        name.substring(WERE.length()),
                        rowIds(List.of(values.get(0).split(" "))));
            } else if (!NOT_TYPED.contains(name) && !name.startsWith(REASON)) fields.put(name, values.get(0));
        });
        Send send = Send.of(Optional.ofNullable(form.getFirst("page")).orElse(""), count(form.getFirst("send")));
        Manuscript typed = FactorPointers.fromLabels(new Manuscript(fields, rows));
        return new TypedForm(
                typed,
                count(form.getFirst("revision")),
                "none".equals(form.getFirst("version")) ? NO_VERSION : number(form.getFirst("version")),
                form.containsKey("items") ? number(form.getFirst("items")) : null,
                send.isKnown() ? before(fields, was, rows, were) : null,
                send,
                number(form.getFirst("person")),
                Deed.parse(form.getFirst("do")));
    }

    /** Whether it was kept already as it is, so that there is nothing to keep. */
    boolean changesNothing() {
        return typed.equals(before);
    }

    /** Only what was different is sent a second time. */
    private static Manuscript before(
            Map<String, String> fields,
            Map<String, String> was,
            Map<String, List<RowId>> rows,
            Map<String, List<RowId>> were) {
        Map<String, String> allFields = new LinkedHashMap<>(fields);
        allFields.putAll(was);
        Map<String, List<RowId>> allRows = new LinkedHashMap<>(rows);
        allRows.putAll(were);
        return FactorPointers.fromLabels(new Manuscript(allFields, allRows));
    }

    /** A name that is no row id was not made by our page: there is no such row. */
    private static List<RowId> rowIds(List<String> values) {
        return values.stream().flatMap(value -> Rows.id(value).stream()).toList();
    }

    private static int count(@Nullable String value) {
        return (int) Math.min(number(value), Integer.MAX_VALUE);
    }

    private static long number(@Nullable String value) {
        return Optional.ofNullable(value)
                .filter(digits -> digits.matches("[0-9]{1,18}"))
                .map(Long::parseLong)
                .orElse(0L);
    }
}
