package dev.debrief.document;

import dev.debrief.shared.Markdown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the factors and their edges. */
final class FactorsReader {
    private final TypedFields typed;
    private final Vocabulary vocabulary;
    private final FactorLabels labels;
    private final Findings findings;
    private final Map<String, RowId> rows = new LinkedHashMap<>();
    private final Map<RowId, List<RowId>> ledToBefore;
    private final Map<String, List<RowId>> pointers;
    private final FactorCircles circles;

    FactorsReader(TypedFields typed, Vocabulary vocabulary, PostMortem before, Findings findings) {
        this.typed = typed;
        this.vocabulary = vocabulary;
        this.labels = typed.factorLabels();
        this.pointers = typed.factorPointers();
        this.circles = new FactorCircles(labels);
        this.findings = findings;
        this.ledToBefore = before.factors().stream()
                .collect(Collectors.toMap(Factor::id, Factor::ledTo, (first, second) -> first));
        for (RowId row : typed.rows(ManuscriptFields.FACTORS)) rows.put(row.value(), row);
    }

    List<Factor> read() {
        List<Factor> factors = new ArrayList<>();
        for (RowId row : rows.values()) factors.add(factor(row));
        return factors;
    }

    /** The factors that a row points at, in the order they had {@code before}. */
    List<RowId> pointedAt(String column, List<RowId> before) {
        return FactorPointers.inOrderOf(before, pointers.getOrDefault(column, List.of()));
    }

    /** The text of a row with the labels behind it that are of no factor, so that they are not lost. */
    Markdown withUnknown(Markdown text, String column, String name) {
        String unknown = typed.line(column);
        if (unknown.isEmpty()) return text;
        findings.doubt(
                column,
                "No factor is called " + Excerpt.of(unknown) + ". It is kept at the end of the text; choose the"
                        + " factors that are meant from the list.");
        String kept = Bullets.BULLET + name + ": " + unknown;
        return Markdown.of(text.isEmpty() ? kept : text.source().stripTrailing() + "\n\n" + kept);
    }

    private Factor factor(RowId row) {
        Function<String, String> name = column -> ManuscriptFields.name(ManuscriptFields.FACTORS, row, column);
        Factor.Role role = Words.read(name.apply("role"), typed, Factor.Role.values(), Factor.Role::word, findings);
        return new Factor(
                row,
                role == null ? Factor.Role.CONTRIBUTING : role,
                category(name.apply("category")),
                withUnknown(typed.prose(name.apply("text")), name.apply("alsoLedTo"), "Led to"),
                ledTo(row, name.apply("ledTo"), name.apply("alsoLedTo")),
                typed.isOn(name.apply("internal")));
    }

    private @Nullable String category(String field) {
        String written = typed.line(field);
        if (written.isEmpty()) return null;
        return vocabulary.category(written).orElseGet(() -> {
            if (vocabulary.hasCategories()) {
                findings.doubt(
                        field,
                        "“" + Excerpt.of(written) + "” is not one of the categories here. It is kept as written; choose"
                                + " one from the list where one fits.");
            }
            return written;
        });
    }

    private List<RowId> ledTo(RowId row, String first, String also) {
        Set<RowId> kept = new LinkedHashSet<>();
        String written = typed.line(first);
        if (!written.isEmpty()) {
            RowId target = target(written);
            if (target == null)
                findings.doubt(first, "The factor that this led to is gone. Choose another, or the impact.");
            else keep(row, target, first, kept);
        }
        List<RowId> before = ledToBefore.getOrDefault(row, List.of());
        for (RowId target : pointedAt(also, before)) keep(row, target, also, kept);
        return List.copyOf(kept);
    }

    private @Nullable RowId target(String written) {
        RowId row = rows.get(written);
        if (row != null) return row;
        return labels.read(written).factors().stream().findFirst().orElse(null);
    }

    private void keep(RowId from, RowId to, String field, Set<RowId> kept) {
        circles.lead(from, to).ifPresentOrElse(circle -> findings.stopsSaving(field, circle), () -> kept.add(to));
    }
}
