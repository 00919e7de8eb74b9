package dev.debrief.document.comparison;

import java.util.stream.Collectors;

/** A comparison as text, so that a test can show it whole: {@code [-gone-]} and {@code {+come+}}. */
final class ComparisonText {
    private ComparisonText() {}

    static String of(Comparison comparison) {
        return comparison.parts().stream().map(ComparisonText::part).collect(Collectors.joining());
    }

    private static String part(PartChange part) {
        return "## " + part.topic().heading() + "\n"
                + part.fields().stream().map(field -> field(field) + "\n").collect(Collectors.joining())
                + part.rows().stream().map(ComparisonText::row).collect(Collectors.joining());
    }

    private static String row(RowChange row) {
        RowChange.Place before = row.before();
        RowChange.Place after = row.after();
        String places = (before == null ? "" : "" + before.number()) + ">" + (after == null ? "" : "" + after.number());
        String fields = row.fields().stream().map(ComparisonText::field).collect(Collectors.joining("; "));
        return "- " + row.fate() + (row.moved() ? " (moved) " : " ") + places + " "
                + row.place().label() + (fields.isEmpty() ? "" : " | " + fields) + "\n";
    }

    private static String field(FieldChange field) {
        String pieces = field.pieces().stream()
                .map(ComparisonText::piece)
                .collect(Collectors.joining(field.prose() ? "" : " "));
        return field.name().isEmpty() ? pieces : field.name() + ": " + pieces;
    }

    private static String piece(Piece piece) {
        return switch (piece.side()) {
            case BOTH -> piece.text();
            case BEFORE -> "[-" + piece.text() + "-]";
            case AFTER -> "{+" + piece.text() + "+}";
        };
    }
}
