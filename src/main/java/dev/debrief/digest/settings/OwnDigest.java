package dev.debrief.digest.settings;

import dev.debrief.digest.DigestTimes.Chosen;
import dev.debrief.digest.Way;
import dev.debrief.shared.Problem;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which messages somebody wants, how and when, as JSON. What is left out in a change stays wanted, comes by mail, and
 * without a time of one's own.
 *
 * @param digest whether the weekly digest comes
 * @param reminders whether reminders come
 * @param way {@code mail}, {@code slack} or {@code both}
 * @param time when it comes; null where the team or the house says so
 */
public record OwnDigest(
        @Nullable Boolean digest,
        @Nullable Boolean reminders,
        @Nullable String way,
        @Nullable Time time) {
    /**
     * An hour of the week.
     *
     * @param weekday in English and small letters: {@code monday}
     * @param hour 0 to 23, as the clocks there show it
     * @param timeZone as in the IANA database; null for the zone in which one reads times
     */
    public record Time(
            @Nullable String weekday,
            @Nullable Integer hour,
            @Nullable String timeZone) {
        static Time of(Chosen chosen) {
            return new Time(
                    chosen.day().name().toLowerCase(Locale.ROOT),
                    chosen.hour(),
                    chosen.zone() == null ? null : chosen.zone().getId());
        }

        private Optional<DayOfWeek> day() {
            return List.of(DayOfWeek.values()).stream()
                    .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(weekday))
                    .findFirst();
        }

        private @Nullable ZoneId zone() {
            return timeZone == null ? null : ZoneId.of(timeZone);
        }
    }

    boolean wantsDigest() {
        return !Boolean.FALSE.equals(digest);
    }

    boolean wantsReminders() {
        return !Boolean.FALSE.equals(reminders);
    }

    /** Mail where nothing is said. */
    Way wantedWay() {
        return way == null ? Way.MAIL : Way.of(way).orElse(Way.MAIL);
    }

    /** Empty where it is left to the team or the house, and where there are {@link #mistakes}. */
    Optional<Chosen> chosen() {
        if (time == null || !mistakes().isEmpty()) return Optional.empty();
        Integer hour = time.hour();
        return time.day().map(day -> new Chosen(day, hour == null ? 0 : hour, time.zone()));
    }

    List<Problem.Mistake> mistakes() {
        List<Problem.Mistake> mistakes = new ArrayList<>();
        if (way != null && Way.of(way).isEmpty())
            mistakes.add(new Problem.Mistake("/way", "Choose mail, slack or both."));
        if (time == null) return mistakes;
        Integer hour = time.hour();
        if (time.day().isEmpty())
            mistakes.add(new Problem.Mistake("/time/weekday", "Name a day of the week in English, such as monday."));
        if (hour == null || hour < 0 || hour > 23)
            mistakes.add(new Problem.Mistake("/time/hour", "Say an hour from 0 to 23."));
        try {
            time.zone();
        } catch (DateTimeException unknown) {
            mistakes.add(new Problem.Mistake(
                    "/time/timeZone", "There is no time zone of this name. Write one such as Asia/Bangkok, or none."));
        }
        return mistakes;
    }

    /** Another one for anything else; in quotation marks, as it stands in the headers. */
    String tag() {
        return "\"" + Integer.toHexString(hashCode()) + "\"";
    }
}
