package dev.debrief.postmortem.edit;

import dev.debrief.document.FactorLabels;
import dev.debrief.document.FactorPointers;
import dev.debrief.document.Manuscript;
import dev.debrief.document.ManuscriptFields;
import dev.debrief.document.RowId;
import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The causes in which something is written, and what points at them. */
public final class WrittenCauses {
    /** A cause that nothing covers, by its row, its label and its first words. */
    @TemplateData
    public record Bare(String id, String label, String words) {}

    private final Map<RowId, Bare> causes = new LinkedHashMap<>();
    private final Map<String, List<RowId>> pointers;

    WrittenCauses(Manuscript typed) {
        FactorLabels labels = FactorLabels.of(typed);
        for (RowId row : typed.rows(ManuscriptFields.FACTORS)) {
            String label = labels.label(row);
            String words = Choices.shortened(typed.value(ManuscriptFields.FACTORS, row, "text"));
            if (!label.isEmpty()) causes.put(row, new Bare(row.value(), label, words));
        }
        pointers = FactorPointers.in(typed);
    }

    /** The causes that no action item covers. */
    List<Bare> bare() {
        Set<RowId> covered = pointers.entrySet().stream()
                .filter(column -> column.getKey().startsWith(ManuscriptFields.ACTION_ITEMS + "."))
                .flatMap(column -> column.getValue().stream())
                .collect(Collectors.toSet());
        return causes.entrySet().stream()
                .filter(cause -> !covered.contains(cause.getKey()))
                .map(Map.Entry::getValue)
                .toList();
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
