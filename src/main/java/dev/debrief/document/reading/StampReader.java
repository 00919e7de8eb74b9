package dev.debrief.document.reading;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the time with which a line begins, whatever its shape; it only finds it, what it means is read elsewhere. */
final class StampReader {
    private static final int MOST_HEDGES = 4;
    private static final Set<String> HEDGES = Set.of(
            "~",
            "≈",
            "ca",
            "c",
            "circa",
            "about",
            "around",
            "approx",
            "approximately",
            "roughly",
            "early",
            "late",
            "mid",
            "before",
            "after",
            "by",
            "from",
            "since",
            "at",
            "on",
            "the",
            "of",
            "morning",
            "afternoon",
            "evening",
            "night",
            "etwa",
            "gegen",
            "um",
            "am",
            "ungefähr",
            "vers",
            "environ",
            "à",
            "le",
            "hacia",
            "sobre",
            "aproximadamente",
            "a",
            "las",
            "el",
            "às",
            "as",
            "por",
            "volta",
            "das",
            "ประมาณ",
            "เวลา",
            "วันที่",
            "<",
            ">",
            "@");
    private static final Set<String> JOINERS = Set.of(
            ",",
            "-",
            "–",
            "—",
            "to",
            "until",
            "till",
            "bis",
            "à",
            "a",
            "al",
            "até",
            "and",
            "&",
            "/",
            "@",
            "at",
            "on",
            "um",
            "t",
            "~",
            "ca",
            "der",
            "the",
            "of",
            "de",
            "del",
            "du",
            "around",
            "about",
            "approx",
            "approximately",
            "circa",
            "às",
            "as",
            "las",
            "kl",
            "→",
            "am",
            "vers",
            "้",
            "เวลา",
            "ถึง",
            "(",
            "[",
            ")",
            "]",
            ".",
            "|",
            ":");
    private static final int MOST_JOINERS = 3;

    private final Pieces pieces;
    private final StampParts parts;
    private Stamp.@Nullable Day day;
    private @Nullable String weekday;
    private @Nullable String clock;
    private @Nullable String zone;
    private @Nullable String distance;
    private int open;

    private StampReader(Pieces pieces) {
        this.pieces = pieces;
        this.parts = new StampParts(pieces);
    }

    /** The time at the beginning of the pieces. */
    static Optional<Stamp> read(Pieces pieces) {
        return read(pieces, 0);
    }

    /** The time that begins there. */
    static Optional<Stamp> read(Pieces pieces, int from) {
        StampReader reader = new StampReader(pieces);
        int first = reader.hedges(from);
        int end = reader.units(first);
        if (end <= first) return Optional.empty();
        Stamp stamp = new Stamp(
                pieces.cut(from, end).strip(),
                reader.day,
                reader.weekday,
                reader.clock,
                reader.zone,
                reader.distance,
                end - from);
        return Optional.of(stamp);
    }

    private int hedges(int from) {
        int at = from;
        while (at < from + MOST_HEDGES && HEDGES.contains(low(at))) {
            at++;
            if (pieces.at(at).is(".") && !pieces.at(at).spaced()) at++;
        }
        return at;
    }

    private String low(int at) {
        return pieces.at(at).text().toLowerCase(java.util.Locale.ROOT);
    }

    private int units(int from) {
        int end = from;
        int at = from;
        for (int joiners = 0; joiners <= MOST_JOINERS; ) {
            int next = unit(at, end == from);
            if (next > at) {
                at = end = next;
                joiners = 0;
                if (open > 0 && pieces.at(at).is(")", "]")) {
                    open--;
                    at = end = at + 1;
                }
                continue;
            }
            if (!JOINERS.contains(low(at)) || end == from || isBreak(at)) break;
            if (pieces.at(at).is("(", "[")) open++;
            at++;
            joiners++;
        }
        if (end > from
                && clock == null
                && pieces.at(end).is("morning", "afternoon", "evening", "night", "noon", "midday")) end++;
        if (pieces.at(end).is("ish")
                || (pieces.at(end).is("-") && pieces.at(end + 1).is("ish")))
            end += pieces.at(end).is("-") ? 2 : 1;
        return end;
    }

    /** A colon joins only within a stamp in brackets of marks: {@code 10:00: 11:00 pods failed} are two. */
    private boolean isBreak(int at) {
        return pieces.at(at).is(":", "|") && (clock != null || day == null);
    }

    private int unit(int at, boolean first) {
        int end = parts.distance(at);
        if (end > at && first) {
            distance = pieces.cut(at, end);
            return end;
        }
        end = parts.date(at, day == null);
        if (end > at && (day == null || clock != null || isRange(at))) {
            if (day == null) day = parts.lastDay();
            return end;
        }
        end = parts.clock(at);
        if (end > at && (clock == null || isRange(at))) {
            if (clock == null) clock = parts.lastClock();
            return end;
        }
        if (Calendar.weekday(pieces.at(at)).isPresent() && weekdayFits(at)) {
            if (weekday == null) weekday = Calendar.weekday(pieces.at(at)).orElseThrow();
            return at + (pieces.at(at + 1).is(".") && !pieces.at(at + 1).spaced() ? 2 : 1);
        }
        int length = clock != null || parts.zoneAfterDay(at, day) ? zone(at) : 0;
        return at + length;
    }

    private boolean isRange(int at) {
        return pieces.at(at - 1)
                .is(
                        "-", "–", "—", "to", "until", "till", "bis", "à", "a", "até", "and", "&", "/", "ถึง", "t", ",",
                        "~", "al", "→");
    }

    private boolean weekdayFits(int at) {
        if (clock == null || day == null) return true;
        return pieces.at(at - 1).is(",", "(");
    }

    private int zone(int at) {
        if (pieces.at(at - 1).is(",") || pieces.at(at - 1).is(":")) return 0;
        int length = Zones.length(pieces, at);
        if (length == 0 && clock != null) length = parts.offset(at);
        if (length > 0 && zone == null) zone = pieces.cut(at, at + length).replaceAll("^[(\\[]|[)\\]]$", "");
        return length;
    }
}
