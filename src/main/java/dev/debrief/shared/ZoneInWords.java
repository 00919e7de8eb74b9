package dev.debrief.shared;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A time zone as people say it: {@code Bangkok time (UTC+7)}. The offset is the one at the given instant. */
public final class ZoneInWords {
    private ZoneInWords() {}

    public static String of(ZoneId zone, Instant at) {
        ZoneOffset offset = zone.getRules().getOffset(at);
        String id = zone.getId();
        if (zone instanceof ZoneOffset || zone.normalized() instanceof ZoneOffset) return offset(offset);
        String place = id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
        return place + " time (" + offset(offset) + ")";
    }

    private static String offset(ZoneOffset offset) {
        int seconds = offset.getTotalSeconds();
        if (seconds == 0) return "UTC";
        int minutes = Math.abs(seconds) / 60;
        String sign = seconds < 0 ? "\u2212" : "+";
        return "UTC" + sign + minutes / 60 + (minutes % 60 == 0 ? "" : ":" + String.format("%02d", minutes % 60));
    }
}
