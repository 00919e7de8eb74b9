package dev.debrief.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Brings labels such as F3 to the rows they point at and back, because the same label means different factors in two
 * manuscripts with different factors.
 */
final class FactorReferences {
    /** Stands before a row id; from the area that Unicode leaves to private use. */
    private static final String ROW = "\uE000";

    private FactorReferences() {}

    static Manuscript byRow(Manuscript manuscript) {
        FactorLabels labels = FactorLabels.of(manuscript);
        Map<String, String> fields = new LinkedHashMap<>(manuscript.fields());
        fields.replaceAll((name, typed) -> FactorLabels.pointsAtFactors(name) ? rows(typed, labels) : typed);
        return new Manuscript(fields, manuscript.rows());
    }

    private static String rows(String typed, FactorLabels labels) {
        FactorLabels.Pointed pointed = labels.read(typed);
        List<String> words = new ArrayList<>();
        pointed.factors().forEach(row -> words.add(ROW + row));
        words.addAll(pointed.unknown());
        return String.join(", ", words);
    }

    static Merged byLabel(Merged merged) {
        FactorLabels labels = FactorLabels.of(merged.manuscript());
        Map<String, String> fields = new LinkedHashMap<>(merged.manuscript().fields());
        fields.replaceAll((name, typed) -> FactorLabels.pointsAtFactors(name) ? labels(typed, labels) : typed);
        List<Conflict> conflicts = merged.conflicts().stream()
                .map(conflict -> new Conflict(
                        conflict.field(), labels(conflict.mine(), labels), labels(conflict.theirs(), labels)))
                .toList();
        return new Merged(new Manuscript(fields, merged.manuscript().rows()), conflicts);
    }

    /** A factor that is not in the manuscript any more has no label, and is pointed at no more. */
    private static String labels(String typed, FactorLabels labels) {
        if (!typed.contains(ROW)) return typed;
        List<String> words = new ArrayList<>();
        for (String word : typed.split(", ", -1)) {
            String label = word.startsWith(ROW) && RowId.isValid(word.substring(1))
                    ? labels.label(new RowId(word.substring(1)))
                    : word;
            if (!label.isEmpty()) words.add(label);
        }
        return String.join(", ", words);
    }
}
