package dev.debrief.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The labels by which people point at factors: F1, F2, ... by place, blank rows not counted. */
public final class FactorLabels {
    private final Map<String, RowId> rows = new LinkedHashMap<>();
    private final Map<RowId, String> labels = new LinkedHashMap<>();

    private FactorLabels() {}

    /** The labels of the factors of a manuscript. */
    public static FactorLabels of(Manuscript manuscript) {
        return of(manuscript.rows(ManuscriptFields.FACTORS).stream()
                .filter(row -> !manuscript.isBlank(ManuscriptFields.FACTORS, row))
                .toList());
    }

    static FactorLabels of(List<RowId> factors) {
        FactorLabels made = new FactorLabels();
        for (RowId row : factors) {
            String label = "F" + (made.labels.size() + 1);
            made.labels.put(row, label);
            made.rows.put(label, row);
        }
        return made;
    }

    /** The label of a factor; empty for a row that is blank or not there. */
    public String label(RowId row) {
        return labels.getOrDefault(row, "");
    }

    /** What a list such as {@code F2, f4} points at. */
    Pointed read(String typed) {
        Set<RowId> found = new LinkedHashSet<>();
        List<String> unknown = new ArrayList<>();
        for (String word : typed.strip().split("[\\s,;]+", -1)) {
            RowId row = rows.get(word.toUpperCase(Locale.ROOT));
            if (row != null) found.add(row);
            else if (!word.isEmpty()) unknown.add(word);
        }
        return new Pointed(List.copyOf(found), List.copyOf(unknown));
    }

    /** The factors as a list of labels. */
    String write(List<RowId> factors) {
        return String.join(
                ", ",
                factors.stream()
                        .map(this::label)
                        .filter(label -> !label.isEmpty())
                        .toList());
    }

    /** The factors that a list pointed at, and the words in it that point at none. */
    record Pointed(List<RowId> factors, List<String> unknown) {}

    /** {@code after}, with every label that was right in {@code before} pointing at the same factor as it did there. */
    static Manuscript carriedOver(Manuscript before, Manuscript after) {
        FactorLabels then = of(before);
        FactorLabels now = of(after);
        Map<String, String> fields = new LinkedHashMap<>(after.fields());
        fields.replaceAll((name, typed) -> pointsAtFactors(name) ? now.rewritten(then.read(typed)) : typed);
        return new Manuscript(fields, after.rows());
    }

    private String rewritten(Pointed pointed) {
        List<String> words = new ArrayList<>();
        for (RowId row : pointed.factors()) {
            if (labels.containsKey(row)) words.add(label(row));
        }
        words.addAll(pointed.unknown());
        return String.join(", ", words);
    }

    static boolean pointsAtFactors(String field) {
        return (field.startsWith(ManuscriptFields.ACTION_ITEMS + ".") && field.endsWith(".covers"))
                || (field.startsWith(ManuscriptFields.FACTORS + ".") && field.endsWith(".alsoLedTo"));
    }
}
