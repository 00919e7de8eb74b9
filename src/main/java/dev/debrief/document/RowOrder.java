package dev.debrief.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The order of merged rows: of the rows that both sides have, the order of the side that moved them; every other row
 * stays behind the row that it stood behind on its own side.
 */
final class RowOrder {
    private final List<RowId> mine;
    private final List<RowId> theirs;
    private final Set<RowId> common;
    private final List<RowId> spine;
    private final boolean conflict;

    RowOrder(List<RowId> base, List<RowId> mine, List<RowId> theirs, Set<RowId> kept) {
        this.mine = mine.stream().filter(kept::contains).toList();
        this.theirs = theirs.stream().filter(kept::contains).toList();
        common = new HashSet<>(this.mine);
        common.retainAll(new HashSet<>(this.theirs));
        List<RowId> myOrder = only(this.mine, common);
        List<RowId> theirOrder = only(this.theirs, common);
        Set<RowId> known = new HashSet<>(base);
        List<RowId> baseOrder = only(base, common);
        boolean iMoved = !only(myOrder, known).equals(baseOrder);
        boolean theyMoved = !only(theirOrder, known).equals(baseOrder);
        conflict = iMoved == theyMoved && !myOrder.equals(theirOrder);
        spine = theyMoved && !iMoved ? theirOrder : myOrder;
    }

    /** Whether both sides moved rows, and not to the same places. */
    boolean isConflict() {
        return conflict;
    }

    List<RowId> merged() {
        Map<@Nullable RowId, List<List<RowId>>> runs = new HashMap<>();
        collect(mine, runs);
        collect(theirs, runs);
        List<RowId> merged = new ArrayList<>();
        append(runs.get(null), merged);
        for (RowId row : spine) {
            merged.add(row);
            append(runs.get(row), merged);
        }
        return merged;
    }

    /** The rows of one side alone, by the common row that they stand behind; null stands for the beginning. */
    private void collect(List<RowId> side, Map<@Nullable RowId, List<List<RowId>>> runs) {
        RowId anchor = null;
        List<RowId> run = new ArrayList<>();
        for (RowId row : side) {
            if (common.contains(row)) {
                put(anchor, run, runs);
                run = new ArrayList<>();
                anchor = row;
            } else {
                run.add(row);
            }
        }
        put(anchor, run, runs);
    }

    private static void put(@Nullable RowId anchor, List<RowId> run, Map<@Nullable RowId, List<List<RowId>>> runs) {
        if (!run.isEmpty())
            runs.computeIfAbsent(anchor, unused -> new ArrayList<>()).add(run);
    }

    /** Where both sides put rows into the same place, the ids decide, so that both sides get the same order. */
    private static void append(@Nullable List<List<RowId>> runs, List<RowId> merged) {
        if (runs == null) return;
        runs.stream().sorted(Comparator.comparing(run -> run.get(0).value())).forEach(merged::addAll);
    }

    private static List<RowId> only(List<RowId> rows, Set<RowId> wanted) {
        return rows.stream().filter(wanted::contains).toList();
    }
}
