package dev.debrief.document.reading;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The single parts of a time: a clock, a date, an offset, a distance. Each answers with the place behind it. */
final class StampParts {
    private static final Set<String> MIDDAY = Set.of("noon", "midday", "midi", "mittag", "mediodía", "meio-dia");
    private static final Set<String> MIDNIGHT = Set.of("midnight", "minuit", "mitternacht", "medianoche", "meia-noite");
    private static final Set<String> UNITS = Set.of(
            "m", "min", "mins", "minute", "minutes", "h", "hr", "hrs", "hour", "hours", "s", "sec", "secs", "d", "day",
            "days", "minuten", "stunden", "minutos", "horas", "heures");

    private final Pieces pieces;
    private final NamedDays names;
    private @Nullable String clock;
    private Stamp.@Nullable Day day;

    StampParts(Pieces pieces) {
        this.pieces = pieces;
        this.names = new NamedDays(pieces);
    }

    @Nullable
    String lastClock() {
        return clock;
    }

    Stamp.@Nullable Day lastDay() {
        return day;
    }

    private Piece at(int place) {
        return pieces.at(place);
    }

    private boolean joined(int place) {
        return pieces.joined(place);
    }

    int clock(int from) {
        Piece hour = at(from);
        if (hour.isWord()) return word(from);
        if (hour.is("?") || hour.isNumber(1, 2)) {
            int unsure = unsure(from);
            if (unsure > from) return unsure;
        }
        if (hour.isNumber(1, 2) && hour.number() <= 24) {
            boolean colon =
                    at(from + 1).is(":") && joined(from + 1) && at(from + 2).isNumber(2, 2) && joined(from + 2);
            if (colon) return seconds(from, from + 3);
            boolean dot =
                    at(from + 1).is(".") && joined(from + 1) && at(from + 2).isNumber(2, 2) && joined(from + 2);
            int half = dot ? half(from + 3) : 0;
            if (dot && (half > 0 || at(from + 3).is("uhr", "h", "น"))) {
                return put(from, from + 3, Math.max(1, half));
            }
            if (at(from + 1).is("h") && (joined(from + 1) || at(from + 2).isNumber(2, 2))) {
                boolean minutes = at(from + 2).isNumber(2, 2) && joined(from + 2);
                return put(from, from + (minutes ? 3 : 2), 0);
            }
            if (at(from + 1).is("uhr")) return put(from, from + 2, 0);
            int bare = half(from + 1);
            if (bare > 0 && hour.number() <= 12) return put(from, from + 1, bare);
        }
        return hour.isNumber(4, 4) ? together(from) : from;
    }

    private int word(int from) {
        String low = at(from).text().toLowerCase(Locale.ROOT);
        if (MIDDAY.contains(low) || MIDNIGHT.contains(low)) {
            clock = MIDDAY.contains(low) ? "12:00" : "00:00";
            return from + 1;
        }
        return unsure(from);
    }

    /** {@code 2X:XX}, {@code hh:mm}, {@code ??:??}: a time that nobody filled in. */
    private int unsure(int from) {
        int end = from;
        StringBuilder text = new StringBuilder();
        while (end < from + 7 && (end == from || joined(end)) && text.length() < 9)
            text.append(at(end++).text());
        String low = text.toString().toLowerCase(Locale.ROOT);
        if (!low.matches("(?:[0-9]?x{1,2}|hh|\\?{1,2}|[0-9]{1,2}):(?:xx|mm|\\?\\?)(?:[^a-z0-9].*)?")) return from;
        int length = low.indexOf(':') + (low.matches("[^:]{1,2}:..:(?:xx|ss|\\?\\?).*") ? 6 : 3);
        int read = 0;
        end = from;
        while (read < length) read += at(end++).text().length();
        clock = "?";
        return end;
    }

    private int seconds(int from, int behind) {
        int end = behind;
        if (at(end).is(":") && joined(end) && at(end + 1).isNumber(2, 2) && joined(end + 1)) {
            end += 2;
            boolean fraction =
                    at(end).is(".", ",") && joined(end) && at(end + 1).isNumber(1, 9) && joined(end + 1);
            if (fraction) end += 2;
        }
        return put(from, end, half(end) > 0 ? half(end) : at(end).is("uhr", "น", "hrs", "h") ? thai(end) : 0);
    }

    private int thai(int at) {
        return at(at).is("น") && at(at + 1).is(".") ? 2 : 1;
    }

    private int put(int from, int end, int half) {
        clock = pieces.cut(from, end).replace('น', ' ').strip()
                + (half > 0 && half(end) > 0 ? " " + halfName(end) : "");
        return end + half;
    }

    /** How many pieces say which half of the day: {@code am}, {@code p.m.}; 0 for none. */
    private int half(int from) {
        if (at(from).is("am", "pm")) return 1;
        boolean dotted = at(from).is("a", "p")
                && at(from + 1).is(".")
                && joined(from + 1)
                && at(from + 2).is("m");
        return dotted ? (at(from + 3).is(".") && joined(from + 3) ? 4 : 3) : 0;
    }

    private String halfName(int from) {
        return at(from).text().toLowerCase(Locale.ROOT).charAt(0) + "m";
    }

    /** {@code 1915 UTC}: four digits are a clock only where a zone, a word or a zero before a word says so. */
    private int together(int from) {
        String digits = at(from).text();
        boolean sensible = digits.compareTo("2400") < 0 && digits.charAt(2) < '6';
        boolean said = at(from + 1).is("hrs", "hours", "uhr", "h") || Zones.length(pieces, from + 1) > 0;
        boolean year = digits.compareTo("1990") >= 0 && digits.compareTo("2040") < 0;
        boolean divided = at(from + 1).is(":", "-", "–", "—") && !(at(from + 1).is("-") && joined(from + 1));
        boolean behindDay = day != null
                && !pieces.isEnd(from - 1)
                && from > 0
                && !joined(from)
                && (divided || pieces.isEnd(from + 1));
        boolean first = from == 0 && divided && !year;
        boolean zero = from == 0
                && digits.charAt(0) == '0'
                && digits.charAt(1) > '0'
                && at(from + 1).isWord()
                && at(from + 1).spaced();
        if (!sensible || !(said || behindDay || first || zero)) return from;
        clock = digits.substring(0, 2) + ":" + digits.substring(2);
        return from + (at(from + 1).is("hrs", "hours", "uhr", "h") ? 2 : 1);
    }

    /** How many pieces are an offset such as {@code +02:00} right behind a clock; 0 for none. */
    int offset(int from) {
        if (!at(from).is("+", "-", "−") || !at(from + 1).isNumber(2, 4) || !joined(from + 1)) return 0;
        boolean together = at(from + 1).isNumber(4, 4) && at(from + 1).number() <= 1400;
        boolean apart = at(from + 1).isNumber(2, 2)
                && at(from + 2).is(":")
                && joined(from + 2)
                && at(from + 3).isNumber(2, 2);
        boolean near = joined(from) || at(from).is("+");
        return !near ? 0 : together ? 2 : apart ? 4 : 0;
    }

    boolean zoneAfterDay(int from, Stamp.@Nullable Day written) {
        return written != null && at(from - 1).isNumber(1, 4) && at(from).is("(");
    }

    /** {@code T+5}, {@code +4m}, {@code T-10 min}. */
    int distance(int from) {
        int sign = at(from).is("t") && joined(from + 1) ? from + 1 : from;
        if (!at(sign).is("+", "-") || !joined(sign + 1)) return from;
        int behind = clock(sign + 1);
        if (behind > sign + 1) return behind;
        if (!at(sign + 1).isNumber(1, 4)) return from;
        boolean unit = UNITS.contains(at(sign + 2).text().toLowerCase(Locale.ROOT));
        if (unit) return sign + 3;
        return sign > from ? sign + 2 : from;
    }

    int date(int from, boolean withoutYear) {
        int numbers = numeric(from, withoutYear);
        int named = names.read(from);
        if (named <= numbers) return numbers;
        day = names.day();
        return named;
    }

    private int numeric(int from, boolean withoutYear) {
        Piece first = at(from);
        if (first.isNumber(8, 8) && first.text().matches("(?:19|20)\\d\\d[01]\\d[0-3]\\d")) {
            String digits = first.text();
            day = Stamp.Day.clear(digits.substring(0, 4) + "-" + digits.substring(4, 6) + "-" + digits.substring(6));
            return from + 1;
        }
        if (!first.isNumber(1, 4) || !at(from + 1).is("-", "/", ".") || !joined(from + 1) || !joined(from + 2))
            return from;
        Piece second = at(from + 2);
        boolean third = at(from + 3).is(at(from + 1).text()) && joined(from + 3) && joined(from + 4);
        if (first.isNumber(4, 4) && third && !second.isNumber(3, 9)) {
            boolean unknown = second.is("mm", "xx") || at(from + 4).is("dd", "xx");
            if (!unknown && !(second.isNumber(1, 2) && at(from + 4).isNumber(1, 2))) return from;
            day = Stamp.Day.clear(
                    unknown
                            ? "?"
                            : first.text() + "-" + second.text() + "-"
                                    + at(from + 4).text());
            return from + 5;
        }
        if (!first.isNumber(1, 2) || !second.isNumber(1, 2) || first.number() > 31 || second.number() > 31) return from;
        if (third && (at(from + 4).isNumber(4, 4) || at(from + 4).isNumber(2, 2))) {
            int year = at(from + 4).number() + (at(from + 4).isNumber(2, 2) ? 2000 : 0);
            day = StampDays.numbers(
                    first.number(), second.number(), year, at(from + 1).text());
            return from + 5;
        }
        boolean pair = at(from + 1).is("-") && !third && second.isNumber(2, 2) && first.isNumber(2, 2);
        boolean hyphen = pair
                && ((withoutYear && isClock(from + 3))
                        || (!withoutYear && !at(from + 3).is(":")));
        if (hyphen && second.number() > 0 && first.number() > 0) {
            boolean dayFirst = first.number() > 12;
            day = Stamp.Day.clear(
                    dayFirst
                            ? StampDays.spoken(first.number(), second.number(), 0)
                            : StampDays.spoken(second.number(), first.number(), 0));
            return from + 3;
        }
        boolean dotted = at(from + 1).is(".") && at(from + 3).is(".") && joined(from + 3);
        boolean stroke = at(from + 1).is("/") && !(at(from + 3).is("/") && joined(from + 3)) && first.number() > 0;
        if (!withoutYear || !(dotted || stroke) || second.number() == 0) return from;
        day = StampDays.numbers(first.number(), second.number(), 0, at(from + 1).text());
        return from + (dotted ? 4 : 3);
    }

    private boolean isClock(int from) {
        return at(from).isNumber(1, 2)
                && at(from).spaced()
                && at(from + 1).is(":")
                && at(from + 2).isNumber(2, 2);
    }
}
