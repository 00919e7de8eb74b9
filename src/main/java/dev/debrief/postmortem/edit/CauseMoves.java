package dev.debrief.postmortem.edit;

import dev.debrief.document.Manuscript;
import dev.debrief.document.ManuscriptFields;
import dev.debrief.document.RowId;
import java.util.List;
import java.util.Optional;

/** Causes moved within their tree; whatever led to a cause goes with it. */
final class CauseMoves {
    private CauseMoves() {}

    /** It led to the cause that stands before it on the same level; where there is none, nothing changes. */
    static Manuscript indent(Manuscript typed, RowId row) {
        return neighbour(typed, row, -1)
                .map(above -> CauseTree.arranged(CauseTree.lead(typed, row, Optional.of(above))))
                .orElse(typed);
    }

    /** It led to whatever the cause led to that it hung under, and stands behind that. */
    static Manuscript outdent(Manuscript typed, RowId row) {
        return CauseTree.ledTo(typed, row)
                .map(over -> CauseTree.lead(CauseTree.arranged(typed), row, CauseTree.ledTo(typed, over)))
                .map(CauseTree::arranged)
                .orElse(typed);
    }

    /** Before (-1) or behind (+1) the next cause on its level; where there is none, nothing changes. */
    static Manuscript move(Manuscript typed, RowId row, int by) {
        return neighbour(typed, row, by)
                .map(other -> Rows.change(typed, ManuscriptFields.FACTORS, rows -> {
                    rows.remove(row);
                    rows.add(rows.indexOf(other) + (by < 0 ? 0 : 1), row);
                }))
                .map(CauseTree::arranged)
                .orElse(typed);
    }

    /** A new one beside another: {@code before} it or {@code after} it, or {@code below} it as what led to it. */
    static Manuscript add(Manuscript typed, String where, RowId beside, RowId fresh) {
        int at = CauseTree.rows(typed).indexOf(beside);
        if (at < 0) return Rows.addLast(typed, ManuscriptFields.FACTORS, fresh);
        boolean below = where.equals("below");
        Manuscript more = Rows.change(typed, ManuscriptFields.FACTORS, rows -> {
            if (below) rows.add(fresh);
            else rows.add(where.equals("before") ? at : at + 1, fresh);
        });
        Optional<RowId> ledTo = below ? Optional.of(beside) : CauseTree.ledTo(typed, beside);
        return CauseTree.arranged(CauseTree.lead(more, fresh, ledTo));
    }

    private static Optional<RowId> neighbour(Manuscript typed, RowId row, int by) {
        Optional<RowId> over = CauseTree.ledTo(typed, row);
        List<RowId> level = CauseTree.rows(typed).stream()
                .filter(other -> CauseTree.ledTo(typed, other).equals(over))
                .toList();
        int at = level.indexOf(row);
        int to = at + by;
        return at < 0 || to < 0 || to >= level.size() ? Optional.empty() : Optional.of(level.get(to));
    }
}
