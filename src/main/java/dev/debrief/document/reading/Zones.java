package dev.debrief.document.reading;

import dev.debrief.document.times.ZoneReader;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Zones as people write them: {@code UTC}, {@code PST/PDT}, {@code CEST (UTC+2)}, {@code US/Pacific}, {@code Denver}. */
final class Zones {
    private static final Set<String> UNIVERSAL = Set.of("utc", "gmt", "z");
    private static final Set<String> SPOKEN =
            Set.of("eastern", "central", "mountain", "pacific", "coordinated", "greenwich");
    private static final Map<String, String> SPOKEN_HOME = Map.of(
            "coordinated",
            "UTC",
            "greenwich",
            "UTC",
            "eastern",
            "America/New_York",
            "central",
            "America/Chicago",
            "mountain",
            "America/Denver",
            "pacific",
            "America/Los_Angeles");
    private static final Map<String, String> CITIES = cities();
    private static final Set<String> AREAS = ZoneId.getAvailableZoneIds().stream()
            .filter(id -> id.indexOf('/') > 0)
            .map(id -> id.substring(0, id.indexOf('/')).toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    private Zones() {}

    private static Map<String, String> cities() {
        Map<String, String> cities = new HashMap<>();
        for (String id : ZoneId.getAvailableZoneIds()) {
            String city = id.substring(id.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
            boolean real = id.matches("(?:Africa|America|Asia|Australia|Europe|Pacific|Atlantic|Indian)/.*");
            if (real && city.chars().allMatch(Character::isLetter) && city.length() > 3)
                cities.merge(city, id, (a, b) -> a);
        }
        return cities;
    }

    /** How many pieces from there name a zone; 0 where none does. */
    static int length(Pieces pieces, int at) {
        Piece first = pieces.at(at);
        if (first.is("(", "[") && !pieces.at(at + 1).isNumber(1, 9)) {
            int inside = length(pieces, at + 1);
            boolean closed = inside > 0 && pieces.at(at + 1 + inside).is(")", "]");
            return closed ? inside + 2 : 0;
        }
        int one = word(pieces, at);
        if (one == 0) return 0;
        int end = at + one;
        int other = pieces.at(end).is("/") ? word(pieces, end + 1) : 0;
        if (other > 0) end += 1 + other;
        while (pieces.at(end)
                .is("european", "standard", "daylight", "summer", "mean", "universal", "time", "zeit", "indochina"))
            end++;
        if (pieces.at(end).is("(")) {
            int inside = length(pieces, end);
            return end + inside - at;
        }
        return end - at;
    }

    private static int word(Pieces pieces, int at) {
        Piece first = pieces.at(at);
        if (!first.isWord()) return 0;
        String low = first.text().toLowerCase(Locale.ROOT);
        if (AREAS.contains(low) && pieces.at(at + 1).is("/")) {
            int end = at + 3;
            while (pieces.joined(end)
                    && (pieces.at(end).isWord() || pieces.at(end).is("/"))) end++;
            return read(pieces.cut(at, end)).isPresent() ? end - at : 0;
        }
        if (UNIVERSAL.contains(low)) return 1 + offset(pieces, at + 1);
        boolean shouted = first.text().equals(first.text().toUpperCase(Locale.ROOT));
        if (shouted && ZoneReader.read(first.text()).isPresent()) return 1;
        boolean named = Character.isUpperCase(first.text().charAt(0));
        return named && (SPOKEN.contains(low) || CITIES.containsKey(low)) ? 1 : 0;
    }

    private static int offset(Pieces pieces, int at) {
        boolean signed = pieces.at(at).is("+", "-", "−") && !pieces.at(at).spaced();
        if (!signed || !pieces.at(at + 1).isNumber(1, 4) || pieces.at(at + 1).spaced()) return 0;
        return pieces.at(at + 2).is(":") && pieces.at(at + 3).isNumber(2, 2) ? 4 : 2;
    }

    /** The zone that the words name; of a pair such as {@code PST/PDT} the place that has both. */
    static Optional<ZoneId> read(String written) {
        String text = written.replaceAll("[()\\[\\]]", " ")
                .replaceAll("(?i)\\btime\\b", " ")
                .strip();
        String low = written.toLowerCase(Locale.ROOT);
        if (low.contains("european")) {
            return Optional.of(ZoneId.of(
                    low.contains("eastern")
                            ? "Europe/Helsinki"
                            : low.contains("western") ? "Europe/Lisbon" : "Europe/Paris"));
        }
        Optional<ZoneId> whole = one(text);
        if (whole.isPresent()) return whole;
        for (String part : text.split("[/\\s,]+", -1)) {
            Optional<ZoneId> zone = one(part);
            if (zone.isPresent()) return zone;
        }
        return Optional.empty();
    }

    private static Optional<ZoneId> one(String text) {
        String low = text.toLowerCase(Locale.ROOT);
        String home = SPOKEN_HOME.getOrDefault(low, CITIES.get(low));
        return home != null ? Optional.of(ZoneId.of(home)) : ZoneReader.read(text);
    }
}
