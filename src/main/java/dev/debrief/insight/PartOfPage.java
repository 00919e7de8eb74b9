package dev.debrief.insight;

import dev.debrief.insight.InsightsPage.Cell;
import dev.debrief.insight.InsightsPage.Line;
import dev.debrief.insight.InsightsPage.Mark;
import dev.debrief.insight.InsightsPage.Part;
import dev.debrief.insight.count.Table;
import dev.debrief.insight.draw.Drawing;
import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.List;

/** A table as the page shows it: its drawing, and what stands behind it. */
final class PartOfPage {
    private PartOfPage() {}

    /** @param query the address of the figures behind its question mark, with it; maybe empty */
    static Part of(Table table, String query) {
        boolean isCut = table.shape() != Table.Shape.COLUMNS && table.rows().size() > Drawing.MOST_BARS;
        return new Part(
                table.key(),
                table.title(),
                table.how(),
                new RawString(Drawing.of(table)),
                legend(table),
                table.first(),
                table.columns().stream().map(Table.Column::title).toList(),
                table.rows().stream().map(row -> line(table, row)).toList(),
                table.leftOut(),
                isCut ? table.rows().size() - Drawing.MOST_BARS : 0,
                empty(table),
                "/insights/" + table.key() + query,
                "/insights/" + table.key() + ".csv" + query);
    }

    private static Line line(Table table, Table.Row row) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            Long value = row.value(i);
            cells.add(new Cell(
                    value == null ? "none" : table.columns().get(i).unit().inWords(value),
                    row.cells().get(i).list()));
        }
        return new Line(row.label(), cells, row.leftOut());
    }

    private static List<Mark> legend(Table table) {
        return switch (table.shape()) {
            case SPREAD ->
                List.of(new Mark("c-closed", "median"), new Mark("c-open", "9 in 10 within"), new Mark("c-pt", "mean"));
            case PARETO ->
                List.of(new Mark("c-late", "came back"), new Mark("c-open", "others; behind it the part so far"));
            case BUDGET -> List.of(new Mark("c-late", "used"), new Mark("c-open", "left"));
            case BARS ->
                table.columns().size() > 1 && table.columns().get(1).key().equals("part")
                        ? List.of(new Mark("c-late", "late"), new Mark("c-open", "not late"))
                        : List.of();
            case COLUMNS -> List.of();
        };
    }

    private static String empty(Table table) {
        return switch (table.key()) {
            case "budget" -> "No service has a target yet.";
            case "categories" -> "No factor of these incidents has a category.";
            case "age", "owners" -> "Nothing is open.";
            case "kind", "strength", "items" -> "No action item.";
            default -> "No incident.";
        };
    }
}
