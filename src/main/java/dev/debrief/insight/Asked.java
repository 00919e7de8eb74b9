package dev.debrief.insight;

import dev.debrief.insight.count.Days;
import dev.debrief.insight.count.Narrowing;
import dev.debrief.insight.count.Preset;
import dev.debrief.insight.count.Question;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an address asks for, understood.
 *
 * @param preset the usual span, where it is one
 * @param isOfTheHouse whether days begin where those of the house do
 * @param mistakes what could not be understood, by the name of its field; the span is then the usual one
 */
record Asked(Optional<Preset> preset, Question question, boolean isOfTheHouse, Map<String, String> mistakes) {
    private static final Preset USUAL = Preset.DAYS_90;
    private static final int MOST_DAYS = 3660;

    /** @param house the zone of the house */
    static Asked of(InsightsQuery query, ZoneId house, java.time.Instant now) {
        Map<String, String> mistakes = new LinkedHashMap<>();
        ZoneId zone = zone(query.get("zone"), house, mistakes);
        LocalDate today = LocalDate.ofInstant(now, zone);
        Narrowing only = new Narrowing(
                id(query, "team", mistakes),
                id(query, "service", mistakes),
                text(query, "severity"),
                text(query, "type"),
                text(query, "tag"),
                query.get("drills").equals("too"));
        Optional<Days> own = own(query, zone, today, mistakes);
        if (own.isPresent()) {
            Question question = new Question(own.get(), own.get().before(), today, only);
            return new Asked(Optional.empty(), question, zone.equals(house), mistakes);
        }
        Optional<Preset> said = Preset.parse(query.get("span"));
        if (said.isEmpty() && !query.get("span").isEmpty() && !query.get("span").equals("own"))
            mistakes.put(
                    "span", "“" + query.get("span") + "” is no span: 30-days, 90-days, 6-months and 12-months are.");
        Preset preset = said.orElse(USUAL);
        Question question = new Question(preset.days(today, zone), preset.before(today, zone), today, only);
        return new Asked(Optional.of(preset), question, zone.equals(house), mistakes);
    }

    /** Whether a table has the answer already. */
    boolean isUsual() {
        return preset.isPresent() && isOfTheHouse && question.only().isNone();
    }

    private static Optional<Days> own(InsightsQuery query, ZoneId zone, LocalDate today, Map<String, String> mistakes) {
        if (query.get("from").isEmpty() && query.get("to").isEmpty()) return Optional.empty();
        LocalDate from = day(query, "from", mistakes);
        LocalDate to = query.get("to").isEmpty() ? today : day(query, "to", mistakes);
        if (from == null && query.get("from").isEmpty()) mistakes.put("from", "Say on which day the span begins.");
        if (from == null || to == null) return Optional.empty();
        if (to.isBefore(from)) mistakes.put("to", "The span ends before it begins.");
        else if (from.plusDays(MOST_DAYS).isBefore(to)) mistakes.put("from", "A span has at most ten years.");
        else return Optional.of(new Days(from, to.plusDays(1), zone));
        return Optional.empty();
    }

    private static @Nullable LocalDate day(InsightsQuery query, String name, Map<String, String> mistakes) {
        String written = query.get(name);
        try {
            if (!written.isEmpty()) {
                LocalDate day = LocalDate.parse(written);
                if (day.getYear() >= 1970 && day.getYear() <= 9998) return day;
            }
        } catch (DateTimeException notADay) {
            // said below
        }
        if (!written.isEmpty()) mistakes.put(name, "“" + written + "” is no day: write it as 2026-01-31.");
        return null;
    }

    private static ZoneId zone(String written, ZoneId house, Map<String, String> mistakes) {
        if (written.isEmpty()) return house;
        try {
            return ZoneId.of(written);
        } catch (DateTimeException unknown) {
            mistakes.put("zone", "“" + written + "” is no time zone: write it as Europe/Vienna.");
            return house;
        }
    }

    private static @Nullable Long id(InsightsQuery query, String name, Map<String, String> mistakes) {
        String written = query.get(name);
        if (written.isEmpty()) return null;
        if (written.matches("[0-9]{1,18}")) return Long.valueOf(written);
        mistakes.put(name, "“" + written + "” is not the number of a " + name + ".");
        return null;
    }

    private static @Nullable String text(InsightsQuery query, String name) {
        return query.get(name).isEmpty() ? null : query.get(name);
    }
}
