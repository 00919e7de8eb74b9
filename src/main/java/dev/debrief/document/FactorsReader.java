package dev.debrief.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the factors and their edges; what leads round in a circle is left out of the document and remarked on. */
final class FactorsReader {
    private final TypedFields typed;
    private final FactorLabels labels;
    private final Findings findings;
    private final Map<String, RowId> rows = new LinkedHashMap<>();
    private final Map<RowId, Set<RowId>> edges = new HashMap<>();

    FactorsReader(TypedFields typed, Findings findings) {
        this.typed = typed;
        this.labels = typed.factorLabels();
        this.findings = findings;
        for (RowId row : typed.rows(ManuscriptFields.FACTORS)) rows.put(row.value(), row);
    }

    List<Factor> read() {
        List<Factor> factors = new ArrayList<>();
        for (RowId row : rows.values()) factors.add(factor(row));
        return factors;
    }

    /** The factors that a list of labels points at. */
    List<RowId> pointedAt(String field) {
        FactorLabels.Pointed pointed = labels.read(typed.line(field));
        if (!pointed.unknown().isEmpty()) {
            findings.doubt(
                    field,
                    "No factor is called " + Excerpt.of(String.join(", ", pointed.unknown()))
                            + ". Write the labels of factors, such as F2, F4.");
        }
        return pointed.factors();
    }

    private Factor factor(RowId row) {
        Factor.Role role = Words.read(name(row, "role"), typed, Factor.Role.values(), Factor.Role::word, findings);
        return new Factor(
                row,
                role == null ? Factor.Role.CONTRIBUTING : role,
                typed.lineOrNull(name(row, "category")),
                typed.prose(name(row, "text")),
                ledTo(row),
                typed.isOn(name(row, "internal")));
    }

    private List<RowId> ledTo(RowId row) {
        Set<RowId> kept = new LinkedHashSet<>();
        String first = typed.line(name(row, "ledTo"));
        if (!first.isEmpty()) {
            RowId target = target(first);
            if (target == null) {
                findings.doubt(
                        name(row, "ledTo"), "The factor that this led to is gone. Choose another, or the impact.");
            } else {
                keep(row, target, "ledTo", kept);
            }
        }
        for (RowId target : pointedAt(name(row, "alsoLedTo"))) keep(row, target, "alsoLedTo", kept);
        return List.copyOf(kept);
    }

    private @Nullable RowId target(String written) {
        RowId row = rows.get(written);
        if (row != null) return row;
        return labels.read(written).factors().stream().findFirst().orElse(null);
    }

    private void keep(RowId from, RowId to, String column, Set<RowId> kept) {
        if (leadsTo(to, from)) {
            String circle = from.equals(to)
                    ? labels.label(from) + " leads to itself here."
                    : labels.label(to) + " already leads to " + labels.label(from)
                            + ", so this would go round in a circle.";
            findings.doubt(name(from, column), circle + " It is left out of the causes. Choose another.");
            return;
        }
        kept.add(to);
        edges.computeIfAbsent(from, unused -> new HashSet<>()).add(to);
    }

    /** Whether one factor led to another, at once or through others. */
    private boolean leadsTo(RowId from, RowId to) {
        Set<RowId> seen = new HashSet<>();
        List<RowId> open = new ArrayList<>(List.of(from));
        while (!open.isEmpty()) {
            RowId at = open.remove(open.size() - 1);
            if (at.equals(to)) return true;
            if (seen.add(at)) open.addAll(edges.getOrDefault(at, Set.of()));
        }
        return false;
    }

    private static String name(RowId row, String column) {
        return ManuscriptFields.name(ManuscriptFields.FACTORS, row, column);
    }
}
