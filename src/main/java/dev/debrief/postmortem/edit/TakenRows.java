package dev.debrief.postmortem.edit;

import dev.debrief.document.Manuscript;
import dev.debrief.document.ManuscriptFields;
import dev.debrief.document.RowId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Messages of a pasted log become rows of the timeline, behind those that are there. */
final class TakenRows {
    /**
     * What somebody chose.
     *
     * @param places of the messages that become entries
     * @param kinds by place, as chosen
     * @param source where the log is from, in the person's words; maybe empty
     * @param byTime whether the timeline is put into the order of time afterwards
     */
    record Choice(Set<Integer> places, Map<Integer, String> kinds, String source, boolean byTime) {}

    /** What is typed now; {@code anchor} is the id of the first new field, without {@code #}. */
    record Taken(Manuscript manuscript, String anchor) {}

    private TakenRows() {}

    static Taken into(Manuscript typed, PastedPage page, Choice choice) {
        Map<String, String> fields = new HashMap<>(typed.fields());
        List<RowId> rows = new ArrayList<>(typed.rows(ManuscriptFields.TIMELINE));
        String anchor = "part-timeline";
        for (PastedRow row : page.rows()) {
            if (!choice.places().contains(row.place())) continue;
            RowId id = Rows.fresh();
            if (anchor.equals("part-timeline")) anchor = "field-timeline." + id + ".when";
            rows.add(id);
            put(fields, id, "when", row.when());
            put(fields, id, "kind", choice.kinds().getOrDefault(row.place(), row.kind()));
            put(fields, id, "text", row.text());
            put(fields, id, "source", choice.source());
            put(fields, id, "evidence", page.address());
        }
        Map<String, List<RowId>> lists = new HashMap<>(typed.rows());
        lists.put(ManuscriptFields.TIMELINE, rows);
        return new Taken(new Manuscript(fields, lists), anchor);
    }

    private static void put(Map<String, String> fields, RowId row, String column, String value) {
        fields.put(ManuscriptFields.name(ManuscriptFields.TIMELINE, row, column), value);
    }
}
