package dev.debrief.document.times;

import java.time.Duration;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;

/** Units of time as written behind a number. */
final class Units {
    private static final Map<String, ChronoUnit> SHORT = Map.ofEntries(
            Map.entry("s", ChronoUnit.SECONDS),
            Map.entry("sec", ChronoUnit.SECONDS),
            Map.entry("m", ChronoUnit.MINUTES),
            Map.entry("min", ChronoUnit.MINUTES),
            Map.entry("h", ChronoUnit.HOURS),
            Map.entry("hr", ChronoUnit.HOURS),
            Map.entry("d", ChronoUnit.DAYS),
            Map.entry("w", ChronoUnit.WEEKS),
            Map.entry("wk", ChronoUnit.WEEKS),
            Map.entry("mo", ChronoUnit.MONTHS),
            Map.entry("y", ChronoUnit.YEARS));

    private Units() {}

    static boolean isUnit(String word) {
        return find(word) != ChronoUnit.FOREVER;
    }

    /** {@link ChronoUnit#FOREVER} stands for no unit. */
    static ChronoUnit find(String word) {
        ChronoUnit known = SHORT.get(word);
        if (known != null) return known;
        for (ChronoUnit unit : SHORT.values()) {
            String plural = unit.name().toLowerCase(Locale.ROOT);
            if (word.equals(plural) || (word + "s").equals(plural)) return unit;
        }
        ChronoUnit single = word.endsWith("s") ? SHORT.get(word.substring(0, word.length() - 1)) : null;
        return single == null || word.length() < 3 ? ChronoUnit.FOREVER : single;
    }

    static Period days(ChronoUnit unit, int count) {
        if (unit == ChronoUnit.DAYS) return Period.ofDays(count);
        if (unit == ChronoUnit.WEEKS) return Period.ofWeeks(count);
        if (unit == ChronoUnit.MONTHS) return Period.ofMonths(count);
        return unit == ChronoUnit.YEARS ? Period.ofYears(count) : Period.ZERO;
    }

    static Duration clock(ChronoUnit unit, int count) {
        boolean byClock = unit == ChronoUnit.SECONDS || unit == ChronoUnit.MINUTES || unit == ChronoUnit.HOURS;
        return byClock ? Duration.of(count, unit) : Duration.ZERO;
    }
}
