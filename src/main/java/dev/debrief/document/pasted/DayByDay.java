package dev.debrief.document.pasted;

import dev.debrief.document.When;
import dev.debrief.document.times.Surroundings;
import dev.debrief.document.times.TimeReader;
import dev.debrief.document.times.TypedTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the times of a log from its first message to its last. A time without a day is on the day of the message before;
 * where the clock goes back by more than {@value #HOURS_OUT_OF_ORDER} hours, a new day has begun.
 */
final class DayByDay {
    private static final int HOURS_OUT_OF_ORDER = 2;
    private static final Pattern SECONDS = Pattern.compile("1\\d{9}(?:\\.\\d{1,9})?");
    private static final Pattern CLOCK_ONLY =
            Pattern.compile("\\d{1,2}(?:[:.h]\\d{2}|\\s?[AaPp]).{0,24}", Pattern.DOTALL);
    private static final Pattern WORDS = Pattern.compile(
            "(?<!\\p{L})(?:(?<counted>" + Spoken.either(Spoken.COUNTED) + ")|(?<month>" + Spoken.either(Spoken.MONTHS)
                    + ")|(?<weekday>" + Spoken.either(Spoken.WEEKDAYS) + "))(?!\\p{L})\\.?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern BETWEEN =
            Pattern.compile("(?i)(?<=[\\d\\p{L}.,])\\s+(?:at|um|à|a las|às|kl\\.?|@)\\s+(?=\\d)");

    private static final Pattern YEAR_AT_THE_END = Pattern.compile("^(.*?)\\s(\\d{1,2}:\\d{2}:\\d{2})\\s(\\d{4})$");

    private final Assumed assumed;
    private final NumericDates dates;
    private @Nullable LocalDate day;
    private @Nullable LocalDateTime before;

    DayByDay(Assumed assumed, NumericDates dates) {
        this.assumed = assumed;
        this.dates = dates;
        this.day = assumed.day();
    }

    /** Reads the next time; {@code divider} is the day named above it, maybe empty. */
    TypedTime next(String divider, String written) {
        if (!divider.isEmpty()) turnTo(divider);
        if (written.isEmpty()) return new TypedTime.Understood(When.unsaid(), List.of());
        if (SECONDS.matcher(written).matches()) return settle(seconds(written));
        String plain = plain(written);
        if (!CLOCK_ONLY.matcher(plain).matches()) return settle(read(plain));
        if (day == null) {
            return new TypedTime.Unclear("The log does not say on which day this was. Say it above.");
        }
        TypedTime sameDay = read(day + " " + plain);
        LocalDateTime local = local(sameDay);
        if (local == null || before == null || !isNextDay(before, local.toLocalTime())) return settle(sameDay);
        return settle(read(before.toLocalDate().plusDays(1) + " " + plain));
    }

    private static boolean isNextDay(LocalDateTime before, LocalTime clock) {
        Duration back = Duration.between(clock, before.toLocalTime());
        return back.compareTo(Duration.ofHours(HOURS_OUT_OF_ORDER)) > 0;
    }

    private void turnTo(String divider) {
        TypedTime read = read(plain(divider));
        LocalDateTime local = local(read);
        if (read instanceof TypedTime.Understood time && time.when() instanceof When.OnDay onDay) day = onDay.day();
        else if (local != null) day = local.toLocalDate();
        else return;
        before = null;
    }

    private TypedTime settle(TypedTime read) {
        LocalDateTime local = local(read);
        if (local != null) {
            before = local;
            day = local.toLocalDate();
        }
        return read;
    }

    private static TypedTime seconds(String written) {
        int dot = written.indexOf('.');
        String whole = dot < 0 ? written : written.substring(0, dot);
        long nanos = dot < 0 ? 0 : Long.parseLong((written.substring(dot + 1) + "000000000").substring(0, 9));
        When when = new When.Exact(Instant.ofEpochSecond(Long.parseLong(whole), nanos), null);
        return new TypedTime.Understood(when, List.of());
    }

    private TypedTime read(String text) {
        LocalDate near = day == null ? assumed.today() : day;
        Instant start = near.atTime(LocalTime.NOON).atZone(assumed.zone()).toInstant();
        return TimeReader.read(text, Surroundings.happened(assumed.zone(), start, start, null));
    }

    private @Nullable LocalDateTime local(TypedTime read) {
        if (!(read instanceof TypedTime.Understood time)) return null;
        return time.when()
                .toInstant()
                .map(instant -> LocalDateTime.ofInstant(instant, assumed.zone()))
                .orElse(null);
    }

    /** With the names of days and months in English, and dates that can be read in one way. */
    private String plain(String written) {
        Matcher word = WORDS.matcher(written);
        String english = word.replaceAll(found -> english(word));
        String together = YEAR_AT_THE_END.matcher(english).replaceFirst("$1 $3 $2");
        return dates.clear(BETWEEN.matcher(together).replaceAll(" ")).strip();
    }

    private String english(Matcher found) {
        String counted = found.group("counted");
        if (counted != null) {
            int days = Spoken.COUNTED.getOrDefault(counted.toLowerCase(Locale.ROOT), 0);
            return assumed.today().plusDays(days).toString();
        }
        String month = found.group("month");
        if (month != null) return Spoken.MONTHS.getOrDefault(month.toLowerCase(Locale.ROOT), month);
        String weekday = found.group("weekday");
        return Spoken.WEEKDAYS.getOrDefault(weekday.toLowerCase(Locale.ROOT), weekday);
    }
}
