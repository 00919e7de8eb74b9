package dev.debrief.insight;

import dev.debrief.insight.count.Figure;
import dev.debrief.insight.count.Figures;
import dev.debrief.insight.count.LeftOut;
import dev.debrief.insight.count.Table;
import dev.debrief.insight.count.Unit;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The figures for machines.
 *
 * @param from the first day
 * @param to the last day
 * @param beforeFrom the first day of the span before, which ends with the day before {@code from}
 * @param zone in which days begin
 * @param asOf when it was counted
 * @param exact whether nothing changed since
 */
public record InsightsJson(
        LocalDate from,
        LocalDate to,
        LocalDate beforeFrom,
        String zone,
        Instant asOf,
        boolean exact,
        List<FigureJson> figures,
        List<TableJson> tables) {

    /**
     * One number.
     *
     * @param unit {@code count}, {@code seconds} or {@code percent}
     * @param value null where there is nothing to count
     * @param list where those are listed that it was counted from; empty where there are none
     */
    public record FigureJson(
            String key,
            String title,
            String unit,
            @Nullable BigDecimal value,
            @Nullable BigDecimal before,
            int counted,
            String note,
            String definition,
            String list,
            List<LeftOutJson> leftOut) {}

    /** What is not counted, and why; {@code impossible} values ask to be mended. */
    public record LeftOutJson(String why, int count, boolean impossible, String list) {}

    /** One table. */
    public record TableJson(
            String key,
            String title,
            String definition,
            List<ColumnJson> columns,
            List<RowJson> rows,
            List<LeftOutJson> leftOut) {}

    /** One column of numbers. */
    public record ColumnJson(String key, String title, String unit) {}

    /** One row. */
    public record RowJson(String key, String label, List<CellJson> cells, List<LeftOutJson> leftOut) {}

    /** One number of a table. */
    public record CellJson(@Nullable BigDecimal value, String list) {}

    static InsightsJson of(Insights.Answer answer) {
        Figures figures = answer.figures();
        return new InsightsJson(
                figures.from(),
                figures.until().minusDays(1),
                figures.beforeFrom(),
                figures.zone(),
                figures.asOf(),
                answer.isExact(),
                figures.figures().stream().map(InsightsJson::figure).toList(),
                figures.tables().stream().map(InsightsJson::table).toList());
    }

    private static FigureJson figure(Figure figure) {
        return new FigureJson(
                figure.key(),
                figure.title(),
                figure.unit().word(),
                number(figure.unit(), figure.value()),
                number(figure.unit(), figure.before()),
                figure.counted(),
                figure.note(),
                figure.how(),
                figure.list(),
                leftOut(figure.leftOut()));
    }

    private static TableJson table(Table table) {
        return new TableJson(
                table.key(),
                table.title(),
                table.how(),
                table.columns().stream()
                        .map(column -> new ColumnJson(
                                column.key(), column.title(), column.unit().word()))
                        .toList(),
                table.rows().stream()
                        .map(row -> new RowJson(row.key(), row.label(), cells(table, row), leftOut(row.leftOut())))
                        .toList(),
                leftOut(table.leftOut()));
    }

    private static List<CellJson> cells(Table table, Table.Row row) {
        return IntStream.range(0, table.columns().size())
                .mapToObj(i -> new CellJson(
                        number(table.columns().get(i).unit(), row.value(i)),
                        row.cells().get(i).list()))
                .toList();
    }

    private static List<LeftOutJson> leftOut(List<LeftOut> all) {
        return all.stream()
                .map(one -> new LeftOutJson(one.why(), one.count(), one.impossible(), one.list()))
                .toList();
    }

    private static @Nullable BigDecimal number(Unit unit, @Nullable Long value) {
        if (value == null) return null;
        return unit == Unit.PER_MILLE ? BigDecimal.valueOf(value, 1) : BigDecimal.valueOf(value);
    }

    /** The table as lines for a spreadsheet, its heading first. */
    static List<List<String>> lines(Table table) {
        List<List<String>> lines = new ArrayList<>();
        List<String> heading = new ArrayList<>(List.of(table.first()));
        table.columns().forEach(column -> heading.add(column.title() + unit(column.unit())));
        heading.add("Left out");
        lines.add(heading);
        for (Table.Row row : table.rows()) {
            List<String> line = new ArrayList<>(List.of(row.label()));
            for (int i = 0; i < table.columns().size(); i++) {
                BigDecimal value = number(table.columns().get(i).unit(), row.value(i));
                line.add(value == null ? "" : value.toPlainString());
            }
            line.add(String.valueOf(
                    row.leftOut().stream().mapToInt(LeftOut::count).sum()));
            lines.add(line);
        }
        return lines;
    }

    private static String unit(Unit unit) {
        return switch (unit) {
            case COUNT -> "";
            case SECONDS -> " (seconds)";
            case PER_MILLE -> " (%)";
        };
    }
}
