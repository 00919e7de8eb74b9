package dev.debrief.action.list;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;

/** When the items of a list are due. An instant counts by its day in UTC, as the order of the list does. */
public enum DueRange {
    ANY("Any date"),
    LATE("Late"),
    THIS_WEEK("This week"),
    NEXT_30_DAYS("Next 30 days"),
    LATER("Later"),
    NO_DATE("No date");

    private final String title;

    DueRange(String title) {
        this.title = title;
    }

    /** The word in addresses: {@code next-30-days}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String title() {
        return title;
    }

    /**
     * Its first and last day.
     *
     * @param today the reader's day
     */
    Days days(LocalDate today) {
        return switch (this) {
            case ANY -> new Days(LocalDate.MIN, LocalDate.MAX);
            case LATE -> new Days(LocalDate.MIN, today.minusDays(1));
            case THIS_WEEK -> new Days(today, friday(today));
            case NEXT_30_DAYS -> new Days(today, today.plusDays(30));
            case LATER -> new Days(friday(today).plusDays(1), LocalDate.of(9999, 12, 31));
            case NO_DATE -> new Days(LocalDate.MAX, LocalDate.MAX);
        };
    }

    /** The Friday that ends the week of work which is running, or the next one at the weekend. */
    public static LocalDate friday(LocalDate today) {
        return today.with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
    }

    /** Empty where there is no such word. */
    public static Optional<DueRange> parse(String word) {
        for (DueRange range : values()) if (range.word().equals(word)) return Optional.of(range);
        return Optional.empty();
    }

    /** Both included; {@link LocalDate#MAX} stands for no date, behind all others. */
    record Days(LocalDate first, LocalDate last) {}
}
