package dev.debrief.postmortem.edit;

import dev.debrief.document.Manuscript;
import dev.debrief.document.RowId;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Rows of a manuscript added and moved; each answers with another manuscript. What was typed stays typed. */
final class Rows {
    private static final SecureRandom CHANCE = new SecureRandom();

    private Rows() {}

    /** A row id, where the text is one. */
    static Optional<RowId> id(String text) {
        try {
            return Optional.of(new RowId(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A row id that no other row has: 50 bits of chance. */
    static RowId fresh() {
        StringBuilder id = new StringBuilder("r");
        for (int i = 0; i < 10; i++) id.append(Character.forDigit(CHANCE.nextInt(32), 32));
        return new RowId(id.toString());
    }

    static Manuscript addLast(Manuscript typed, String list, RowId fresh) {
        return change(typed, list, rows -> rows.add(fresh));
    }

    /** Behind the row named, or last where that row is not there. */
    static Manuscript addAfter(Manuscript typed, String list, RowId before, RowId fresh) {
        int at = typed.rows(list).indexOf(before);
        return at < 0 ? addLast(typed, list, fresh) : change(typed, list, rows -> rows.add(at + 1, fresh));
    }

    /** One place up (-1) or down (+1); where there is no such place, nothing changes. */
    static Manuscript move(Manuscript typed, String list, RowId row, int by) {
        int from = typed.rows(list).indexOf(row);
        int to = from + by;
        if (from < 0 || to < 0 || to >= typed.rows(list).size()) return typed;
        return change(typed, list, rows -> rows.add(to, rows.remove(from)));
    }

    static Manuscript change(Manuscript typed, String list, Consumer<List<RowId>> change) {
        List<RowId> rows = new ArrayList<>(typed.rows(list));
        change.accept(rows);
        return typed.withRows(list, rows);
    }
}
