package dev.debrief.document.pasted;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates such as {@code 6/7/2024}, whose order the log tells by another of its dates, or somebody has to say. */
final class NumericDates {
    private static final Pattern DATE =
            Pattern.compile("(?<![\\d/.-])(\\d{1,2})([/-])(\\d{1,2})(?:\\2(\\d{4}|\\d{2}))?(?![\\d/-])");
    private static final int NEAR = 3;

    /** The first date that could be two; null where every date is clear. */
    final @Nullable String unclear;

    private final @Nullable DateOrder order;

    private NumericDates(@Nullable DateOrder order, @Nullable String unclear) {
        this.order = order;
        this.unclear = unclear;
    }

    /** What the dates of a log tell together. */
    static NumericDates of(List<String> written, Assumed assumed) {
        String twofold = null;
        boolean dayFirst = false;
        boolean monthFirst = false;
        for (String text : written) {
            Matcher date = DATE.matcher(text);
            if (!date.find() || isOther(date)) continue;
            int first = Integer.parseInt(date.group(1));
            int second = Integer.parseInt(date.group(3));
            dayFirst |= first > 12;
            monthFirst |= second > 12;
            if (twofold == null && first <= 12 && second <= 12 && first != second) twofold = date.group();
        }
        if (dayFirst != monthFirst)
            return new NumericDates(dayFirst ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST, null);
        if (twofold == null) return new NumericDates(null, null);
        DateOrder order = assumed.order() == null ? nearer(twofold, assumed) : assumed.order();
        return new NumericDates(order, twofold);
    }

    /** The order that was said, or is the only likely one; null where nobody can know. */
    @Nullable
    DateOrder order() {
        return order;
    }

    /** The same with the year first, which nobody can misread. */
    String clear(String written) {
        DateOrder known = order;
        Matcher date = DATE.matcher(written);
        if (known == null || !date.find() || isOther(date)) return written;
        if (date.group(4) == null) return withoutYear(written, date, known);
        int year = Integer.parseInt(date.group(4));
        String iso = iso(date, known, year < 100 ? 2000 + year : year);
        return written.substring(0, date.start()) + iso + written.substring(date.end());
    }

    /** {@code 21/6} is understood with its month by name: the year comes from the surroundings. */
    private static String withoutYear(String written, Matcher date, DateOrder order) {
        int month = Integer.parseInt(date.group(order == DateOrder.DAY_FIRST ? 3 : 1));
        String day = date.group(order == DateOrder.DAY_FIRST ? 1 : 3);
        if (month < 1 || month > 12) return written;
        String name = Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return written.substring(0, date.start()) + day + " " + name + written.substring(date.end());
    }

    /** Behind hyphens without a whole year: a span, a part of a number. */
    private static boolean isOther(Matcher date) {
        String year = date.group(4);
        return date.group(2).equals("-") && (year == null || year.length() < 4);
    }

    private static String iso(Matcher date, DateOrder order, int year) {
        String first = date.group(1);
        String second = date.group(3);
        boolean dayFirst = order == DateOrder.DAY_FIRST;
        return String.format(
                Locale.ROOT,
                "%04d-%02d-%02d",
                year,
                Integer.parseInt(dayFirst ? second : first),
                Integer.parseInt(dayFirst ? first : second));
    }

    /** Only one of the two readings lies near the day of the incident. */
    private static @Nullable DateOrder nearer(String twofold, Assumed assumed) {
        LocalDate day = assumed.day();
        if (day == null) return null;
        boolean dayFirst = isNear(twofold, DateOrder.DAY_FIRST, day);
        boolean monthFirst = isNear(twofold, DateOrder.MONTH_FIRST, day);
        if (dayFirst == monthFirst) return null;
        return dayFirst ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
    }

    private static boolean isNear(String twofold, DateOrder order, LocalDate day) {
        Matcher date = DATE.matcher(twofold);
        if (!date.matches()) return false;
        int year = date.group(4) == null ? day.getYear() : Integer.parseInt(date.group(4));
        try {
            LocalDate read = LocalDate.parse(iso(date, order, year < 100 ? 2000 + year : year));
            return Math.abs(ChronoUnit.DAYS.between(read, day)) <= NEAR;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }
}
