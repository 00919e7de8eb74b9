package dev.debrief.shared;

import java.time.Duration;

/** How long something took, in its two largest units, rounded down: {@code 8 h 5 min}, {@code 3 days 4 h}, {@code 40 s}. */
public final class DurationInWords {
    private DurationInWords() {}

    /** The absolute length; a duration below one second is {@code 0 s}. */
    public static String of(Duration duration) {
        Duration length = duration.abs();
        if (length.toDays() > 0) return two(length.toDays(), day(length.toDays()), length.toHoursPart(), "h");
        if (length.toHours() > 0) return two(length.toHours(), "h", length.toMinutesPart(), "min");
        if (length.toMinutes() >= 10) return length.toMinutes() + " min";
        if (length.toMinutes() > 0) return two(length.toMinutes(), "min", length.toSecondsPart(), "s");
        return length.toSeconds() + " s";
    }

    /** The largest unit alone, rounded to the nearest: {@code 8 h}. */
    public static String roughly(Duration duration) {
        Duration length = duration.abs();
        long hours = (length.toMinutes() + 30) / 60;
        if (hours >= 48) return (hours + 12) / 24 + " days";
        if (length.toMinutes() >= 60) return hours + " h";
        if (length.toSeconds() >= 60) return (length.toSeconds() + 30) / 60 + " min";
        return length.toSeconds() + " s";
    }

    /** As a voice reads it: {@code 8 hours 5 minutes}. */
    public static String spoken(Duration duration) {
        return of(duration)
                .replaceAll("\\b1 h\\b", "1 hour")
                .replaceAll("\\bh\\b", "hours")
                .replaceAll("\\b1 min\\b", "1 minute")
                .replaceAll("\\bmin\\b", "minutes")
                .replaceAll("\\b1 s\\b", "1 second")
                .replaceAll("\\bs\\b", "seconds");
    }

    private static String two(long large, String largeUnit, long small, String smallUnit) {
        String words = large + " " + largeUnit;
        return small == 0 ? words : words + " " + small + " " + smallUnit;
    }

    private static String day(long days) {
        return days == 1 ? "day" : "days";
    }
}
