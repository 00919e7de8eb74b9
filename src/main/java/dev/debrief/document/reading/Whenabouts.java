package dev.debrief.document.reading;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** On which day a document says that it happened, and in which order it writes days and months. */
final class Whenabouts {
    private static final Pattern NUMBERS =
            Pattern.compile("(?<![\\d/.-])(\\d{1,2})([/-])(\\d{1,2})\\2(?:\\d{4}|\\d{2})(?![\\d/-])");
    private static final int MOST_PIECES = 600;

    private Whenabouts() {}

    /** Whether the month comes first in dates of numbers; null where no date tells. */
    static @Nullable Boolean monthFirst(String text) {
        Matcher numbers = NUMBERS.matcher(text);
        int monthFirst = 0;
        int dayFirst = 0;
        for (int seen = 0; seen < 1_000 && numbers.find(); seen++) {
            if (Integer.parseInt(numbers.group(1)) > 12) dayFirst++;
            else if (Integer.parseInt(numbers.group(3)) > 12) monthFirst++;
        }
        return monthFirst == dayFirst ? null : Boolean.valueOf(monthFirst > dayFirst);
    }

    /** The first day that is written whole in any of the texts, which are asked in their order. */
    static @Nullable LocalDate day(@Nullable Boolean monthFirst, String... texts) {
        for (String text : texts) {
            Optional<LocalDate> day = day(monthFirst, text);
            if (day.isPresent()) return day.get();
        }
        return null;
    }

    private static Optional<LocalDate> day(@Nullable Boolean monthFirst, String text) {
        String part = text.length() > 4_000 ? text.substring(0, 4_000) : text;
        Pieces pieces = Pieces.of(part);
        for (int at = 0; at < MOST_PIECES && !pieces.isEnd(at); at++) {
            StampParts parts = new StampParts(pieces);
            if (parts.date(at, false) == at) continue;
            Stamp.Day day = parts.lastDay();
            boolean whole = day != null && (day.year() > 0 || day.spoken().matches(".*(?<!\\d)\\d{4}(?!\\d).*"));
            if (!whole) continue;
            Stamp stamp = new Stamp("day", day, null, null, null, null, 1);
            if (new Times(ZoneOffset.UTC, null, monthFirst).read(stamp) instanceof dev.debrief.document.When.OnDay on)
                return Optional.of(on.day());
        }
        return Optional.empty();
    }
}
