package dev.debrief.document.times;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code UTC}, {@code CEST}, {@code UTC+7}, {@code +07:00}, {@code Z}, {@code Europe/Madrid}. */
final class ZoneShape implements Shape {
    private static final Map<String, ZoneId> REGIONS = ZoneId.getAvailableZoneIds().stream()
            .filter(id -> id.indexOf('/') > 0 && !id.startsWith("SystemV/"))
            .collect(Collectors.toUnmodifiableMap(id -> id.toLowerCase(Locale.ROOT), ZoneId::of));

    @Override
    public boolean read(Cursor cursor, Pieces pieces) {
        Token next = cursor.next();
        if (next.is("+") || next.is("-")) return pieces.clock != null && offset(cursor, pieces);
        if (!next.isWord()) return false;
        if (cursor.peek(1).is("/")) return region(cursor, pieces);
        Optional<ZoneId> place = Abbreviations.place(next.text());
        if (place.isPresent()) {
            cursor.skip(1);
            pieces.zone(new Zone.Known(place.get()));
            return true;
        }
        if (!Abbreviations.isKnown(next.text())) return false;
        cursor.skip(1);
        boolean universal = next.is("utc") || next.is("gmt");
        boolean signed = cursor.next().is("+") || cursor.next().is("-");
        if (universal && signed && !cursor.next().spaced() && cursor.peek(1).isNumber(1, 4)) {
            putOffset(cursor, pieces);
        } else {
            pieces.zone(new Zone.Abbreviated(next.text()));
        }
        return true;
    }

    /** {@code 03:00-04:00} is a span to most people and an offset to machines, which write seconds or a T. */
    private static boolean offset(Cursor cursor, Pieces pieces) {
        Token sign = cursor.next();
        Token hours = cursor.peek(1);
        if (!hours.isNumber(1, 4) || hours.spaced()) return false;
        boolean unit = cursor.peek(2).isWord() && Units.isUnit(cursor.peek(2).text());
        if (unit) return false;
        boolean maybeSpan = sign.is("-") && !sign.spaced() && !pieces.hasSeconds;
        if (maybeSpan) {
            pieces.problem("This could be a span of time or a time with its offset."
                    + " Write only when it began (03:00), or the offset as UTC-4 behind it.");
        }
        putOffset(cursor, pieces);
        return true;
    }

    private static void putOffset(Cursor cursor, Pieces pieces) {
        boolean west = cursor.next().is("-");
        Token digits = cursor.peek(1);
        boolean together = digits.isNumber(3, 4);
        int hours = together ? digits.number() / 100 : digits.number();
        int minutes = together ? digits.number() % 100 : 0;
        cursor.skip(2);
        if (!together && cursor.next().is(":") && cursor.peek(1).isNumber(2, 2)) {
            minutes = cursor.peek(1).number();
            cursor.skip(2);
        }
        int sign = west ? -1 : 1;
        try {
            pieces.zone(new Zone.Known(ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes)));
        } catch (DateTimeException tooFar) {
            pieces.problem("There is no such distance from UTC. Write it as UTC+7 or +07:00.");
        }
    }

    private static boolean region(Cursor cursor, Pieces pieces) {
        StringBuilder id = new StringBuilder(cursor.next().text());
        int length = 1;
        while (cursor.peek(length).kind() != Token.Kind.END
                && !cursor.peek(length).spaced()
                && id.length() < 60) {
            if (cursor.peek(length).is("]") || cursor.peek(length).is(")")) break;
            id.append(cursor.peek(length++).text());
        }
        ZoneId zone = REGIONS.get(id.toString());
        if (zone == null) return false;
        cursor.skip(length);
        // what is written in brackets behind an offset only explains it
        if (pieces.zone == null) pieces.zone(new Zone.Known(zone));
        return true;
    }
}
