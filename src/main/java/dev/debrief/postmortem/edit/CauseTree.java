package dev.debrief.postmortem.edit;

import dev.debrief.document.Manuscript;
import dev.debrief.document.ManuscriptFields;
import dev.debrief.document.RowId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How causes hang together on the page: below each stands what led to it, by the first cause that it led to. */
final class CauseTree {
    private static final int DEEPEST_SHOWN = 6;

    private CauseTree() {}

    /** The number by which people know a cause: F3 is 3. Blank rows before it do not count. */
    static int number(Manuscript typed, RowId row) {
        List<RowId> all = rows(typed);
        return 1
                + (int) all.subList(0, Math.max(0, all.indexOf(row))).stream()
                        .filter(before -> !typed.isBlank(ManuscriptFields.FACTORS, before))
                        .count();
    }

    /** How many steps from the impact, 0 to 6; a circle counts as its length. */
    static int depth(Manuscript typed, RowId row) {
        Set<RowId> seen = new HashSet<>();
        Optional<RowId> next = ledTo(typed, row);
        while (next.isPresent() && seen.add(next.get()) && seen.size() < DEEPEST_SHOWN) {
            next = ledTo(typed, next.get());
        }
        return seen.size();
    }

    static List<RowId> rows(Manuscript typed) {
        return typed.rows(ManuscriptFields.FACTORS);
    }

    /** The cause below which it stands; empty where it led to the impact. */
    static Optional<RowId> ledTo(Manuscript typed, RowId row) {
        return Rows.id(typed.value(field(row))).filter(rows(typed)::contains);
    }

    /** What led to it, in order. */
    static List<RowId> because(Manuscript typed, RowId row) {
        return rows(typed).stream()
                .filter(other -> ledTo(typed, other).equals(Optional.of(row)))
                .toList();
    }

    /** It led to whatever the text names: a row, or the impact where it is empty. */
    static Manuscript lead(Manuscript typed, RowId row, Optional<RowId> to) {
        return typed.with(field(row), to.map(RowId::value).orElse(""));
    }

    /** Every cause directly below the one that it led to; those that lead round in a circle stand last. */
    static Manuscript arranged(Manuscript typed) {
        List<RowId> rows = rows(typed);
        Set<RowId> ordered = new LinkedHashSet<>();
        Map<RowId, List<RowId>> below = new LinkedHashMap<>();
        List<RowId> roots = new ArrayList<>();
        for (RowId row : rows) {
            ledTo(typed, row)
                    .ifPresentOrElse(
                            to -> below.computeIfAbsent(to, unused -> new ArrayList<>())
                                    .add(row),
                            () -> roots.add(row));
        }
        roots.addAll(rows);
        for (RowId root : roots) collect(root, below, ordered);
        return Rows.change(typed, ManuscriptFields.FACTORS, list -> {
            list.clear();
            list.addAll(ordered);
        });
    }

    private static void collect(RowId root, Map<RowId, List<RowId>> below, Set<RowId> ordered) {
        Deque<RowId> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            RowId row = open.pop();
            if (!ordered.add(row)) continue;
            List<RowId> next = below.getOrDefault(row, List.of());
            for (int i = next.size() - 1; i >= 0; i--) open.push(next.get(i));
        }
    }

    private static String field(RowId row) {
        return ManuscriptFields.name(ManuscriptFields.FACTORS, row, "ledTo");
    }
}
