package dev.debrief.postmortem.redaction;

import dev.debrief.document.Escaped;
import dev.debrief.document.comparison.Comparison;
import dev.debrief.document.comparison.FieldChange;
import dev.debrief.document.comparison.PartChange;
import dev.debrief.document.comparison.Piece;
import dev.debrief.document.comparison.RowChange;
import dev.debrief.document.comparison.Side;
import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.List;

/** The document and its copy side by side, where they differ, with the words marked that do not go out or are new. */
public record TwoSides(List<Part> parts) {
    /** One part that differs. */
    public record Part(String id, String heading, List<Line> lines, String same) {}

    /**
     * One text on both sides.
     *
     * @param label what it is: a row, a field, or both; maybe empty
     * @param isOut whether nothing of it goes out
     */
    public record Line(String label, RawString here, RawString there, boolean isOut) {}

    static TwoSides of(Comparison comparison) {
        return new TwoSides(comparison.parts().stream().map(TwoSides::part).toList());
    }

    private static Part part(PartChange change) {
        List<Line> lines = new ArrayList<>();
        change.fields().forEach(field -> lines.add(line(field.name(), field)));
        change.rows().forEach(row -> rows(row, lines));
        int same = change.count(RowChange.Fate.SAME);
        String words = same == 0 ? "" : same == 1 ? "1 row goes out as it is." : same + " rows go out as they are.";
        return new Part(change.topic().word(), change.topic().heading(), List.copyOf(lines), words);
    }

    private static void rows(RowChange row, List<Line> lines) {
        String label = row.place().label();
        if (row.fate() == RowChange.Fate.REMOVED) {
            String text = row.place().text();
            lines.add(new Line(
                    label.isEmpty() ? "Row " + row.place().number() : label,
                    new RawString("<del>" + Escaped.withLanguages(text) + "</del>"),
                    new RawString(""),
                    true));
            return;
        }
        String name = label.isEmpty() ? "Row " + row.place().number() : label;
        for (FieldChange field : row.fields()) {
            lines.add(line(field.name().isEmpty() ? name : name + ", " + field.name(), field));
        }
    }

    private static Line line(String label, FieldChange field) {
        return new Line(
                label,
                side(field, Side.BEFORE, "del"),
                side(field, Side.AFTER, "ins"),
                field.after().isBlank());
    }

    private static RawString side(FieldChange field, Side side, String mark) {
        StringBuilder html = new StringBuilder();
        for (Piece piece : field.pieces()) {
            if (piece.side() != side && piece.side() != Side.BOTH) continue;
            if (!field.prose() && html.length() > 0) html.append(", ");
            String words = Escaped.withLanguages(piece.text());
            html.append(piece.side() == Side.BOTH ? words : "<" + mark + ">" + words + "</" + mark + ">");
        }
        return new RawString(html.toString());
    }
}
