package dev.debrief.document.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of one part: added, removed, moved, changed field by field, or the same. */
final class RowComparison {
    private static final int AT_THE_START = -1;

    private final List<Outline.Line> before;
    private final List<Outline.Line> after;
    private final Fields fields;
    private final RowPairs pairs;
    private final Set<Integer> settled;

    RowComparison(List<Outline.Line> before, List<Outline.Line> after, Fields fields) {
        this.before = before;
        this.after = after;
        this.fields = fields;
        pairs = new RowPairs(before, after, fields.words());
        settled = Settled.of(pairs.partners(), order(before).compareTo(order(after)) > 0);
    }

    /** So that the same rows count as moved whichever document is named first. */
    private static String order(List<Outline.Line> rows) {
        return rows.stream().map(row -> row.key() + " " + row.text()).collect(Collectors.joining("\n"));
    }

    /** In the order of the newer document; a removed row stands behind the row that it stood behind. */
    List<RowChange> all() {
        Map<Integer, List<RowChange>> removed = removed();
        List<RowChange> all = new ArrayList<>(removed.getOrDefault(AT_THE_START, List.of()));
        for (int j = 0; j < after.size(); j++) {
            int i = pairs.inBefore(j);
            if (i < 0) {
                all.add(new RowChange(
                        null, place(after, j), false, Fields.whole(after.get(j).values(), Side.AFTER)));
                continue;
            }
            all.add(new RowChange(
                    place(before, i),
                    place(after, j),
                    !settled.contains(i),
                    fields.changed(before.get(i).values(), after.get(j).values())));
            if (settled.contains(i)) all.addAll(removed.getOrDefault(i, List.of()));
        }
        return all;
    }

    private Map<Integer, List<RowChange>> removed() {
        Map<Integer, List<RowChange>> removed = new HashMap<>();
        int anchor = AT_THE_START;
        for (int i = 0; i < before.size(); i++) {
            if (settled.contains(i)) anchor = i;
            if (pairs.partners().containsKey(i)) continue;
            removed.computeIfAbsent(anchor, unused -> new ArrayList<>())
                    .add(new RowChange(
                            place(before, i),
                            null,
                            false,
                            Fields.whole(before.get(i).values(), Side.BEFORE)));
        }
        return removed;
    }

    private static RowChange.@Nullable Place place(List<Outline.Line> rows, int at) {
        return new RowChange.Place(at + 1, rows.get(at).label(), rows.get(at).text());
    }
}
