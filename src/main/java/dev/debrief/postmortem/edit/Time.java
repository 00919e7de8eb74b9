package dev.debrief.postmortem.edit;

import dev.debrief.document.When;
import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a typed time was understood as, in words.
 *
 * @param tone {@code err} where it cannot be understood, {@code soon} where it is worth a look, else empty
 */
@TemplateData
public record Time(String words, String tone) {
    static final Time NONE = new Time("", "");

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm:ss", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);

    static Time of(@Nullable When when, ZoneId zone) {
        if (when instanceof When.Exact exact) return new Time(instant(exact.instant(), zone), "");
        if (when instanceof When.OnDay onDay) return new Time(day(onDay.day()), "");
        if (when instanceof When.InWords) return new Time("kept as text", "soon");
        return NONE;
    }

    static String instant(Instant instant, ZoneId zone) {
        ZonedDateTime local = instant.atZone(zone);
        return (local.getSecond() == 0 ? MINUTE : SECOND).format(local);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }
}
