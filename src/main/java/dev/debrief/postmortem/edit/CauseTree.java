package dev.debrief.postmortem.edit;

import dev.debrief.document.Manuscript;
import dev.debrief.document.ManuscriptFields;
import dev.debrief.document.RowId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How causes hang together on the page: setting one in says that it led to the one above. */
final class CauseTree {
    private static final int DEEPEST_SHOWN = 6;

    private CauseTree() {}

    /** The number by which people know a cause: F3 is 3. Blank rows before it do not count. */
    static int number(Manuscript typed, RowId row) {
        List<RowId> all = typed.rows(ManuscriptFields.FACTORS);
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

    /** It led to the nearest cause above that stands as deep; where there is none, nothing changes. */
    static Manuscript indent(Manuscript typed, RowId row) {
        int depth = depth(typed, row);
        List<RowId> above = typed.rows(ManuscriptFields.FACTORS);
        for (int i = above.indexOf(row) - 1; i >= 0; i--) {
            int other = depth(typed, above.get(i));
            if (other == depth) return lead(typed, row, above.get(i).value());
            if (other < depth) break;
        }
        return typed;
    }

    /** It led to whatever the cause led to that it hung under. */
    static Manuscript outdent(Manuscript typed, RowId row) {
        return ledTo(typed, row)
                .map(parent ->
                        lead(typed, row, ledTo(typed, parent).map(RowId::value).orElse("")))
                .orElse(typed);
    }

    private static Optional<RowId> ledTo(Manuscript typed, RowId row) {
        return Rows.id(typed.value(field(row))).filter(typed.rows(ManuscriptFields.FACTORS)::contains);
    }

    private static Manuscript lead(Manuscript typed, RowId row, String to) {
        return typed.with(field(row), to);
    }

    private static String field(RowId row) {
        return "factors." + row + ".ledTo";
    }
}
