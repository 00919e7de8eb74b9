package dev.debrief.postmortem.history;

import dev.debrief.document.comparison.RowChange;
import dev.debrief.postmortem.read.Html;
import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.List;

/**
 * One row that differs, or several in a row that do not.
 *
 * @param fate its class: added, removed, changed, moved, same, or more where a page ends
 * @param word what happened, in words
 * @param label what people call it
 * @param text what it says, where no field shows that; maybe empty
 * @param folded the rows that are the same; empty for a row that differs
 */
public record RowDifference(
        String fate, String word, String label, RawString text, List<Differences.Field> fields, List<Same> folded) {
    /** A page with more than this is read by nobody; the API has them all. */
    static final int MOST = 300;

    /** A row that says the same in both. */
    public record Same(String label, RawString text) {}

    static List<RowDifference> folded(List<RowChange> rows) {
        List<RowDifference> all = new ArrayList<>();
        List<Same> same = new ArrayList<>();
        int shown = 0;
        for (RowChange row : rows) {
            if (row.fate() == RowChange.Fate.SAME) same.add(new Same(row.place().label(), text(row)));
            else if (shown++ < MOST) {
                fold(same, all);
                all.add(of(row));
            }
        }
        if (shown > MOST) {
            String more = "And " + (shown - MOST) + " more that differ. The JSON of this comparison has all of them.";
            all.add(new RowDifference("more", more, "", Html.NONE, List.of(), List.of()));
        } else fold(same, all);
        return all.stream().anyMatch(row -> !row.fate().equals("same")) ? all : List.of();
    }

    private static void fold(List<Same> same, List<RowDifference> all) {
        if (same.isEmpty()) return;
        String words = same.size() == 1 ? "1 unchanged" : same.size() + " unchanged";
        all.add(new RowDifference("same", words, "", Html.NONE, List.of(), List.copyOf(same)));
        same.clear();
    }

    private static RowDifference of(RowChange row) {
        boolean said = row.fields().stream().anyMatch(field -> field.name().isEmpty());
        return new RowDifference(
                row.fate().word(),
                words(row),
                row.place().label(),
                said ? Html.NONE : text(row),
                row.fields().stream().map(Differences.Field::of).toList(),
                List.of());
    }

    private static String words(RowChange row) {
        RowChange.Place before = row.before();
        RowChange.Place after = row.after();
        if (before == null) return "Added";
        if (after == null) return "Removed";
        String moved = "from place " + before.number() + " to " + after.number();
        if (row.fields().isEmpty()) return "Moved " + moved;
        return row.moved() ? "Changed and moved " + moved : "Changed";
    }

    private static RawString text(RowChange row) {
        String text = row.place().text();
        int end = text.offsetByCodePoints(0, Math.min(160, text.codePointCount(0, text.length())));
        return Html.words(end < text.length() ? text.substring(0, end) + "…" : text);
    }
}
