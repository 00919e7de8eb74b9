package dev.debrief.delivery;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants in the reader's zone: {@code 21 Nov 2026, 14:02:09}. */
final class Times {
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss", Locale.ENGLISH);

    private Times() {}

    static String said(Instant instant, ZoneId zone) {
        return SECOND.format(instant.atZone(zone));
    }
}
