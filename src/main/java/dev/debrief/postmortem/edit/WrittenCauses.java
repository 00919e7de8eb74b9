package dev.debrief.postmortem.edit;

import dev.debrief.document.FactorLabels;
import dev.debrief.document.FactorPointers;
import dev.debrief.document.Manuscript;
import dev.debrief.document.ManuscriptFields;
import dev.debrief.document.RowId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The causes in which something is written, and what points at them. */
public final class WrittenCauses {
    /** A cause, by its row, its label and its first words. */
    private record Cause(String id, String label, String words) {}

    private final Map<RowId, Cause> causes = new LinkedHashMap<>();
    private final Map<String, List<RowId>> pointers;

    WrittenCauses(Manuscript typed) {
        FactorLabels labels = FactorLabels.of(typed);
        for (RowId row : typed.rows(ManuscriptFields.FACTORS)) {
            String label = labels.label(row);
            String words = Choices.shortened(typed.value(ManuscriptFields.FACTORS, row, "text"));
            if (!label.isEmpty()) causes.put(row, new Cause(row.value(), label, words));
        }
        pointers = FactorPointers.in(typed);
    }

    /** The causes that a column of a row can point at, or points at already; a cause does not point at itself. */
    List<Pointer> pointers(String column, RowId but) {
        Set<RowId> at = Set.copyOf(pointers.getOrDefault(column, List.of()));
        List<Pointer> choices = new ArrayList<>();
        causes.forEach((row, cause) -> {
            if (row.equals(but)) return;
            String name = FactorPointers.name(column, row);
            choices.add(new Pointer(name, cause.id(), cause.label(), cause.words(), at.contains(row)));
        });
        return choices;
    }
}
