package dev.debrief.insight;

import dev.debrief.insight.count.Days;
import dev.debrief.insight.count.Narrowing;
import dev.debrief.insight.count.Pick;
import dev.debrief.insight.count.Question;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the address of a list says of the number that it was counted for. */
record CountedAddress(Pick pick, Question question) {

    /** Empty where nothing can be read from it. */
    static Optional<CountedAddress> parse(String text) {
        try {
            Map<String, String> said = said(text);
            ZoneId zone = ZoneId.of(said.getOrDefault("zone", "UTC"));
            LocalDate from = LocalDate.parse(said.getOrDefault("from", ""));
            Days days = new Days(from, LocalDate.parse(said.getOrDefault("until", "")), zone);
            LocalDate today = LocalDate.parse(said.getOrDefault("today", ""));
            Narrowing only = new Narrowing(
                    number(said.get("team")),
                    number(said.get("service")),
                    said.get("severity"),
                    said.get("type"),
                    said.get("tag"),
                    "too".equals(said.get("drills")));
            Days nothingBefore = new Days(from, from, zone);
            Pick pick = new Pick(said.getOrDefault("figure", ""), said.getOrDefault("value", ""));
            return Optional.of(new CountedAddress(pick, new Question(days, nothingBefore, today, only)));
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static Map<String, String> said(String text) {
        Map<String, String> said = new HashMap<>();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0)
                said.put(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return said;
    }

    private static @Nullable Long number(@Nullable String written) {
        return written == null ? null : Long.valueOf(written);
    }

    /** The address of the figures. */
    String back() {
        Days days = question.days();
        Narrowing only = question.only();
        return "/insights?from=" + days.from() + "&to=" + days.until().minusDays(1) + "&zone="
                + encoded(days.zone().getId())
                + said("team", only.team())
                + said("service", only.service())
                + said("severity", only.severity())
                + said("type", only.type())
                + said("tag", only.tag())
                + (only.drills() ? "&drills=too" : "");
    }

    private static String said(String name, @Nullable Object value) {
        return value == null ? "" : "&" + name + "=" + encoded(value.toString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
