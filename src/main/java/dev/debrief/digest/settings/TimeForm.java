package dev.debrief.digest.settings;

import dev.debrief.digest.DigestTimes.Chosen;
import io.quarkus.qute.TemplateData;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A form that asks when digests go.
 *
 * @param id makes the names of its fields unique on the page
 * @param instead what holds where nothing is chosen here; empty where something always is
 * @param isOwn whether something is chosen here
 * @param day ISO 8601: 1 is Monday
 */
@TemplateData
record TimeForm(
        String id,
        String address,
        String heading,
        String instead,
        boolean isOwn,
        String day,
        String hour,
        String zone,
        Map<String, String> problems) {
    private static final String USUAL_DAY = "1";
    private static final String USUAL_HOUR = "8";

    /** A choice of a list. */
    @TemplateData
    record Option(String value, String label) {}

    static TimeForm of(String id, String address, String heading, String instead, Optional<Chosen> chosen) {
        return new TimeForm(
                id,
                address,
                heading,
                instead,
                chosen.isPresent(),
                chosen.map(one -> String.valueOf(one.day().getValue())).orElse(USUAL_DAY),
                chosen.map(one -> String.valueOf(one.hour())).orElse(USUAL_HOUR),
                chosen.map(one -> one.zone() == null ? "" : one.zone().getId()).orElse(""),
                Map.of());
    }

    TimeForm typed(boolean own, String typedDay, String typedHour, String typedZone) {
        return new TimeForm(id, address, heading, instead, own, typedDay, typedHour, typedZone, wrong(typedZone));
    }

    private static Map<String, String> wrong(String typed) {
        return typed.isBlank() || zone(typed) != null
                ? Map.of()
                : Map.of(
                        "zone",
                        "There is no time zone of this name. Take one from the list, like Asia/Bangkok or UTC, or leave it"
                                + " empty.");
    }

    private static @Nullable ZoneId zone(String typed) {
        try {
            return ZoneId.of(typed.strip());
        } catch (DateTimeException none) {
            return null;
        }
    }

    boolean isGood() {
        return problems.isEmpty() || !isOwn;
    }

    /** What is asked for; a day or an hour that no form of ours has sent counts as the usual one. */
    Chosen chosen() {
        return new Chosen(
                DayOfWeek.of(among(day, 1, 7, USUAL_DAY)),
                among(hour, 0, 23, USUAL_HOUR),
                zone.isBlank() ? null : zone(zone));
    }

    private static int among(String typed, int least, int most, String usual) {
        boolean isIn =
                typed.matches("[0-9]{1,2}") && Integer.parseInt(typed) >= least && Integer.parseInt(typed) <= most;
        return Integer.parseInt(isIn ? typed : usual);
    }

    public List<Option> days() {
        return List.of(DayOfWeek.values()).stream()
                .map(one -> new Option(String.valueOf(one.getValue()), name(one)))
                .toList();
    }

    public List<Option> hours() {
        return IntStream.range(0, 24)
                .mapToObj(one -> new Option(String.valueOf(one), one + ":00"))
                .toList();
    }

    /** {@code on Monday at 8:00, in the time of each}. */
    static String inWords(Chosen chosen) {
        String where = chosen.zone() == null
                ? "in the time of each"
                : "in the time of " + chosen.zone().getId();
        return "on " + name(chosen.day()) + " at " + chosen.hour() + ":00, " + where;
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
