package dev.debrief.insight.count;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Numbers in rows and columns, and how they are drawn.
 *
 * @param key the same for ever: {@code age}
 * @param first what the rows are: {@code Severity}
 * @param how its definition
 */
public record Table(
        String key,
        String title,
        Shape shape,
        String first,
        String how,
        List<Column> columns,
        List<Row> rows,
        List<LeftOut> leftOut) {
    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        leftOut = leftOut.stream().filter(one -> one.count() > 0).toList();
    }

    /** How it is drawn. */
    public enum Shape {
        /** One column a row, in the order of time. */
        COLUMNS,
        /** One bar a row by the first column of numbers; where the second says what part of it is late, that is hatched. */
        BARS,
        /** As bars, with the percent of the column {@code cumulative} written beside. */
        PARETO,
        /** The median in a bar, with the 90th percentile around it and the mean as a point. */
        SPREAD,
        /** What is used of what is allowed. */
        BUDGET
    }

    /** One column of numbers. */
    public record Column(String key, String title, Unit unit) {}

    /** One row. */
    public record Row(String key, String label, List<Cell> cells, List<LeftOut> leftOut) {
        public Row {
            cells = List.copyOf(cells);
            leftOut = leftOut.stream().filter(one -> one.count() > 0).toList();
        }

        Row(String key, String label, List<Cell> cells) {
            this(key, label, cells, List.of());
        }

        /** Null where there is nothing. */
        public @Nullable Long value(int column) {
            return cells.get(column).value();
        }
    }

    /**
     * One number.
     *
     * @param value null where there is nothing to count
     * @param list the address of what it was counted from; empty where that is no list of its own
     */
    public record Cell(@Nullable Long value, String list) {
        static Cell of(@Nullable Long value) {
            return new Cell(value, "");
        }

        static Cell of(long value, String list) {
            return new Cell(value, value == 0 ? "" : list);
        }
    }

    /** Whether there is anything to draw. */
    public boolean hasValues() {
        int deciding = shape == Shape.SPREAD ? 3 : shape == Shape.BUDGET ? 1 : 0;
        return rows.stream().map(row -> row.value(deciding)).anyMatch(value -> value != null && value != 0);
    }
}
