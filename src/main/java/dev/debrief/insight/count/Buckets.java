package dev.debrief.insight.count;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** A span cut into days, weeks, months or years, so that a chart has a handful of columns; the first and last may be cut. */
final class Buckets {
    private enum Size {
        DAY("Day"),
        WEEK("Week of"),
        MONTH("Month"),
        YEAR("Year");

        private final String title;

        Size(String title) {
            this.title = title;
        }
    }

    private static final int MOST_DAYS = 14;
    private static final int MOST_DAYS_IN_WEEKS = 100;
    private static final int MOST_DAYS_IN_MONTHS = 3 * 366;

    private final Size size;
    private final TreeMap<LocalDate, Days> byStart = new TreeMap<>();

    private Buckets(Size size, Days span) {
        this.size = size;
        LocalDate from = span.from();
        while (from.isBefore(span.until())) {
            LocalDate next = behind(from);
            Days bucket = span.within(from, next);
            byStart.put(from, bucket);
            from = next;
        }
    }

    static Buckets of(Days span) {
        if (span.length() <= MOST_DAYS) return new Buckets(Size.DAY, span);
        if (span.length() <= MOST_DAYS_IN_WEEKS) return new Buckets(Size.WEEK, span);
        return new Buckets(span.length() <= MOST_DAYS_IN_MONTHS ? Size.MONTH : Size.YEAR, span);
    }

    private LocalDate behind(LocalDate from) {
        return switch (size) {
            case DAY -> from.plusDays(1);
            case WEEK -> from.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
            case MONTH -> from.with(TemporalAdjusters.firstDayOfNextMonth());
            case YEAR -> from.with(TemporalAdjusters.firstDayOfNextYear());
        };
    }

    List<Days> all() {
        return new ArrayList<>(byStart.values());
    }

    /** The one in which this day of the span lies. */
    Days of(LocalDate day) {
        return byStart.floorEntry(day).getValue();
    }

    String title() {
        return size.title;
    }

    String label(Days bucket) {
        String pattern = switch (size) {
            case DAY, WEEK -> "d MMM";
            case MONTH -> byStart.size() > 12 || bucket.from().getMonthValue() == 1 ? "MMM uu" : "MMM";
            case YEAR -> "uuuu";
        };
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(bucket.from());
    }
}
