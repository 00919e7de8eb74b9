package dev.debrief.document;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The labels by which people point at factors: F1, F2, ... by place, blank rows not counted. */
public final class FactorLabels {
    private final Map<String, RowId> rows = new LinkedHashMap<>();
    private final Map<RowId, String> labels = new LinkedHashMap<>();

    private FactorLabels(List<RowId> factors) {
        for (int place = 0; place < factors.size(); place++) {
            String label = at(place);
            if (labels.putIfAbsent(factors.get(place), label) == null) rows.put(label, factors.get(place));
        }
    }

    /** The labels of the factors of a manuscript. */
    public static FactorLabels of(Manuscript manuscript) {
        return new FactorLabels(manuscript.rows(ManuscriptFields.FACTORS).stream()
                .filter(row -> !manuscript.isBlank(ManuscriptFields.FACTORS, row))
                .toList());
    }

    /** The labels of the factors of a document; where two factors bear one name, it points at the first. */
    public static FactorLabels of(PostMortem postMortem) {
        return new FactorLabels(postMortem.factors().stream().map(Factor::id).toList());
    }

    /** The label of the factor at a place, counted from 0. */
    public static String at(int place) {
        return "F" + (place + 1);
    }

    /** The label of a factor; empty for a row that is blank or not there. */
    public String label(RowId row) {
        return labels.getOrDefault(row, "");
    }

    /** The factor that bears a label, written in any case. */
    public Optional<RowId> factor(String label) {
        return Optional.ofNullable(rows.get(label.toUpperCase(Locale.ROOT)));
    }

    /** The factors, each by its label, in their order. */
    Map<String, RowId> byLabel() {
        return rows;
    }

    /** The labels of those of the factors that have one. */
    public List<String> write(List<RowId> factors) {
        return factors.stream()
                .map(this::label)
                .filter(label -> !label.isEmpty())
                .toList();
    }

    /** What a list such as {@code F2, f4} points at. */
    Pointed read(String typed) {
        Set<RowId> found = new LinkedHashSet<>();
        Set<String> unknown = new LinkedHashSet<>();
        for (String word : typed.strip().split("[\\s,;]+", -1)) {
            factor(word).ifPresentOrElse(found::add, () -> unknown.add(word));
        }
        unknown.remove("");
        return new Pointed(List.copyOf(found), List.copyOf(unknown));
    }

    /** The factors that a list pointed at, and the words in it that point at none. */
    record Pointed(List<RowId> factors, List<String> unknown) {}
}
