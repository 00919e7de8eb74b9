package dev.debrief.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fields with which a row points at factors, one for each, so that two people may choose different ones: the causes
 * that a cause led to besides the first ({@code factors.c.alsoLedTo.a}), and those that an action item covers
 * ({@code actionItems.x.covers.a}). Each is {@code on} or not there.
 */
public final class FactorPointers {
    /** What a field holds that points. */
    public static final String ON = "on";

    private static final Pattern COLUMN =
            Pattern.compile("(?:factors\\.[^.]+\\.alsoLedTo|actionItems\\.[^.]+\\.covers)");
    private static final Pattern POINTER = Pattern.compile("(" + COLUMN + ")\\.([^.]+)");

    private FactorPointers() {}

    /** The name of the field with which a column of a row points at a factor. */
    public static String name(String column, RowId factor) {
        return column + "." + factor;
    }

    /** The factor at which a field points; empty for a field that is no pointer. */
    public static Optional<RowId> target(String field) {
        Matcher pointer = POINTER.matcher(field);
        return pointer.matches() && RowId.isValid(pointer.group(2))
                ? Optional.of(new RowId(pointer.group(2)))
                : Optional.empty();
    }

    /** What points at factors that are there and not blank: by column, in the order of the factors. */
    public static Map<String, List<RowId>> in(Manuscript manuscript) {
        Map<String, Set<RowId>> found = new LinkedHashMap<>();
        manuscript.fields().forEach((field, value) -> {
            Matcher pointer = POINTER.matcher(field);
            if (value.strip().equals(ON) && pointer.matches() && RowId.isValid(pointer.group(2))) {
                found.computeIfAbsent(pointer.group(1), column -> new LinkedHashSet<>())
                        .add(new RowId(pointer.group(2)));
            }
        });
        List<RowId> factors = manuscript.rows(ManuscriptFields.FACTORS).stream()
                .filter(row -> !manuscript.isBlank(ManuscriptFields.FACTORS, row))
                .toList();
        Map<String, List<RowId>> ordered = new LinkedHashMap<>();
        found.forEach((column, rows) ->
                ordered.put(column, factors.stream().filter(rows::contains).toList()));
        return ordered;
    }

    /** Labels that were typed as text become pointers; words that are the label of no factor stay as typed. */
    public static Manuscript fromLabels(Manuscript typed) {
        List<String> columns = typed.fields().keySet().stream()
                .filter(field -> COLUMN.matcher(field).matches())
                .toList();
        if (columns.isEmpty()) return typed;
        FactorLabels labels = FactorLabels.of(typed);
        Map<String, String> fields = new LinkedHashMap<>(typed.fields());
        for (String column : columns) {
            FactorLabels.Pointed pointed = labels.read(typed.value(column));
            fields.put(column, String.join(", ", pointed.unknown()));
            pointed.factors().forEach(factor -> fields.put(name(column, factor), ON));
        }
        return new Manuscript(fields, typed.rows());
    }

    /** Those of {@code now} in the order they had {@code before}, the new ones behind. */
    static List<RowId> inOrderOf(List<RowId> before, List<RowId> now) {
        List<RowId> ordered = new ArrayList<>(before);
        ordered.retainAll(Set.copyOf(now));
        for (RowId row : now) if (!ordered.contains(row)) ordered.add(row);
        return ordered.stream().distinct().toList();
    }
}
