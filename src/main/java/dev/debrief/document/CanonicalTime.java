package dev.debrief.document;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** How times are written where they can be typed over: {@code 2024-06-21 03:09}, in the incident's zone. */
public final class CanonicalTime {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECONDS = new DateTimeFormatterBuilder()
            .append(MINUTES)
            .appendPattern(":ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter(Locale.ROOT);

    private CanonicalTime() {}

    /** A time in the zone; words as they were written; empty where nothing was. */
    public static String write(When when, ZoneId zone) {
        if (when instanceof When.Exact exact) return write(exact.instant(), zone);
        if (when instanceof When.OnDay onDay) return onDay.day().toString();
        if (when instanceof When.InWords words) return words.asWritten();
        return "";
    }

    /** Seconds only where they are not zero, the offset only where the local time came twice. */
    static String write(Instant instant, ZoneId zone) {
        LocalDateTime local = LocalDateTime.ofInstant(instant, zone);
        boolean whole = local.getSecond() == 0 && local.getNano() == 0;
        String text = local.format(whole ? MINUTES : SECONDS);
        if (zone.getRules().getValidOffsets(local).size() == 1) return text;
        ZoneOffset offset = zone.getRules().getOffset(instant);
        return text + " " + (offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId());
    }
}
