package dev.debrief.action.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/**
 * How many items a list has, by when they are due. Counted in the order of due dates and no further than {@link #MOST}.
 *
 * @param oldest the smallest number among those counted; 0 where there is none
 */
public record ItemCount(int all, int late, int thisWeek, int later, int noDate, int oldest) {
    /** Beyond this nothing is counted. */
    public static final int MOST = 1_000;

    /** The six figures over rows of {@code due_order} and {@code number}; its parameters are {@link #days}. */
    static final String FIGURES = "count(*) as every, count(*) filter (where due_order < ?) as late,"
            + " count(*) filter (where due_order between ? and ?) as this_week,"
            + " count(*) filter (where due_order > ? and due_order < 'infinity') as later,"
            + " count(*) filter (where due_order = 'infinity') as no_date, coalesce(min(number), 0) as oldest";

    /** The six figures of all rows that have them. */
    static final String TOTAL = "select sum(every) as every, sum(late) as late, sum(this_week) as this_week,"
            + " sum(later) as later, sum(no_date) as no_date, min(oldest) as oldest";

    static final ItemCount NONE = new ItemCount(0, 0, 0, 0, 0, 0);

    static List<Object> days(LocalDate today) {
        LocalDate friday = DueRange.friday(today);
        return List.of(today, today, friday, friday);
    }

    /** From a row that has the columns of {@link #FIGURES}. */
    static ItemCount of(ResultSet row) throws SQLException {
        return new ItemCount(
                row.getInt("every"),
                row.getInt("late"),
                row.getInt("this_week"),
                row.getInt("later"),
                row.getInt("no_date"),
                row.getInt("oldest"));
    }

    /** Whether there are more than were counted. */
    public boolean isMore() {
        return all > MOST;
    }
}
