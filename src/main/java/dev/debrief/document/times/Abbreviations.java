package dev.debrief.document.times;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The abbreviations of zones that people write, from the IANA time zone database and common use. */
final class Abbreviations {
    /**
     * @param offset what it stands for, taken to the letter
     * @param home a place that has it for at least a part of the year
     */
    record Meaning(ZoneOffset offset, ZoneId home) {
        /** Whether the clocks there stood so at that time. */
        boolean holdsAt(LocalDateTime local) {
            return home.getRules().getValidOffsets(local).contains(offset);
        }
    }

    private static final Map<String, List<Meaning>> KNOWN = Map.ofEntries(
            one("utc", "Z", "UTC"),
            one("gmt", "Z", "UTC"),
            one("z", "Z", "UTC"),
            one("wet", "Z", "Europe/Lisbon"),
            one("west", "+1", "Europe/Lisbon"),
            one("bst", "+1", "Europe/London"),
            one("cet", "+1", "Europe/Paris"),
            one("cest", "+2", "Europe/Paris"),
            one("mez", "+1", "Europe/Berlin"),
            one("mesz", "+2", "Europe/Berlin"),
            one("eet", "+2", "Europe/Helsinki"),
            one("eest", "+3", "Europe/Helsinki"),
            one("gst", "+4", "Asia/Dubai"),
            one("trt", "+3", "Europe/Istanbul"),
            one("art", "-3", "America/Argentina/Buenos_Aires"),
            one("msk", "+3", "Europe/Moscow"),
            one("sast", "+2", "Africa/Johannesburg"),
            one("pkt", "+5", "Asia/Karachi"),
            one("ict", "+7", "Asia/Bangkok"),
            one("wib", "+7", "Asia/Jakarta"),
            one("sgt", "+8", "Asia/Singapore"),
            one("hkt", "+8", "Asia/Hong_Kong"),
            one("pht", "+8", "Asia/Manila"),
            one("awst", "+8", "Australia/Perth"),
            one("jst", "+9", "Asia/Tokyo"),
            one("kst", "+9", "Asia/Seoul"),
            one("aest", "+10", "Australia/Sydney"),
            one("aedt", "+11", "Australia/Sydney"),
            one("nzst", "+12", "Pacific/Auckland"),
            one("nzdt", "+13", "Pacific/Auckland"),
            one("brt", "-3", "America/Sao_Paulo"),
            one("est", "-5", "America/New_York"),
            one("edt", "-4", "America/New_York"),
            one("cdt", "-5", "America/Chicago"),
            one("mst", "-7", "America/Denver"),
            one("mdt", "-6", "America/Denver"),
            one("pst", "-8", "America/Los_Angeles"),
            one("pdt", "-7", "America/Los_Angeles"),
            one("akst", "-9", "America/Anchorage"),
            one("akdt", "-8", "America/Anchorage"),
            one("hst", "-10", "Pacific/Honolulu"),
            Map.entry(
                    "ist",
                    List.of(
                            meaning("+05:30", "Asia/Kolkata"),
                            meaning("+1", "Europe/Dublin"),
                            meaning("+2", "Asia/Jerusalem"))),
            Map.entry("cst", List.of(meaning("-6", "America/Chicago"), meaning("+8", "Asia/Shanghai"))));

    private static final Map<String, ZoneId> PLACES = Map.of(
            "et", ZoneId.of("America/New_York"),
            "ct", ZoneId.of("America/Chicago"),
            "mt", ZoneId.of("America/Denver"),
            "pt", ZoneId.of("America/Los_Angeles"));

    private Abbreviations() {}

    static boolean isKnown(String abbreviation) {
        return KNOWN.containsKey(abbreviation);
    }

    /** The zone of abbreviations that hold in summer and in winter. */
    static Optional<ZoneId> place(String abbreviation) {
        return Optional.ofNullable(PLACES.get(abbreviation));
    }

    static List<Meaning> meanings(String abbreviation) {
        return KNOWN.getOrDefault(abbreviation, List.of());
    }

    /** How to write this offset so that it is read as this offset: its abbreviation, else its digits. */
    static String write(ZoneId zone, ZoneOffset offset, LocalDateTime local) {
        Instant instant = local.toInstant(offset);
        return KNOWN.entrySet().stream()
                .filter(known -> known.getValue().size() == 1)
                .filter(known -> known.getKey().length() > 2 && !known.getKey().startsWith("me"))
                .filter(known -> means(known.getValue().get(0), zone, offset, instant))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst()
                .map(name -> name.toUpperCase(java.util.Locale.ROOT))
                .orElse(offset.equals(ZoneOffset.UTC) ? "UTC" : offset.getId());
    }

    /** Whether an abbreviation with several meanings has this one in the incident's own zone. */
    static boolean holdsIn(Meaning meaning, ZoneId zone, LocalDateTime local) {
        return means(meaning, zone, meaning.offset(), local.toInstant(meaning.offset()))
                && zone.getRules().getValidOffsets(local).contains(meaning.offset());
    }

    /** The same offset then, and the same change of clocks next: then both places speak of the same time. */
    private static boolean means(Meaning meaning, ZoneId zone, ZoneOffset offset, Instant instant) {
        if (!meaning.offset().equals(offset)) return false;
        var here = zone.getRules();
        var there = meaning.home().getRules();
        return there.getOffset(instant).equals(offset)
                && java.util.Objects.equals(here.nextTransition(instant), there.nextTransition(instant));
    }

    private static Map.Entry<String, List<Meaning>> one(String name, String offset, String home) {
        return Map.entry(name, List.of(meaning(offset, home)));
    }

    private static Meaning meaning(String offset, String home) {
        return new Meaning(ZoneOffset.of(offset), ZoneId.of(home));
    }
}
