package dev.debrief.document.times;

import java.time.Duration;
import java.time.Period;
import java.time.temporal.ChronoUnit;

/** {@code +4m}, {@code +1h 30m}, {@code T+90s}, {@code in 2 weeks}, {@code 5 minutes later}, {@code 3 days ago}. */
final class DistanceShape implements Shape {
    @Override
    public boolean read(Cursor cursor, Pieces pieces) {
        if (pieces.distance != null) return false;
        int start = cursor.next().is("t") && isSign(cursor.peek(1)) ? 1 : 0;
        boolean signed = isSign(cursor.peek(start)) && pieces.clock == null;
        boolean in = cursor.next().is("in");
        int at = signed ? start + 1 : in ? 1 : 0;
        if (signed
                && pieces.day == null
                && cursor.peek(at).isNumber()
                && cursor.peek(at + 1).is(":")) {
            pieces.problem("This could be hours and minutes or minutes and seconds. Write +1h 30m or +1m 30s.");
            cursor.skip(cursor.peek(at + 2).isNumber() ? at + 3 : at + 2);
            return true;
        }
        return read(cursor, pieces, at, signed, in);
    }

    private static boolean read(Cursor cursor, Pieces pieces, int from, boolean signed, boolean in) {
        boolean sinceStart = signed && cursor.next().is("t");
        boolean back = signed && cursor.peek(from - 1).is("-");
        int at = from;
        Period days = Period.ZERO;
        Duration clock = Duration.ZERO;
        while (isCount(cursor.peek(at)) && Units.isUnit(cursor.peek(at + 1).text())) {
            int count = count(cursor.peek(at));
            ChronoUnit unit = Units.find(cursor.peek(at + 1).text());
            days = days.plus(Units.days(unit, count));
            clock = clock.plus(Units.clock(unit, count));
            at += 2;
            boolean minutesWithoutUnit = unit == ChronoUnit.HOURS
                    && cursor.peek(at).isNumber(2, 2)
                    && !Units.isUnit(cursor.peek(at + 1).text())
                    && !cursor.peek(at).spaced();
            if (minutesWithoutUnit) clock = clock.plusMinutes(cursor.peek(at++).number());
            if (cursor.peek(at).is("and") || cursor.peek(at).is(",")) at++;
        }
        if (at == from) return false;
        Token behind = cursor.peek(at);
        boolean later = behind.is("later");
        boolean earlier = behind.is("earlier");
        boolean ago = behind.is("ago");
        if (!signed && !in && !later && !earlier && !ago) return false;
        cursor.skip(later || earlier || ago ? at + 1 : at);
        boolean negative = back || earlier || ago;
        Distance.From base = sinceStart ? Distance.From.START : in || ago ? Distance.From.NOW : Distance.From.ABOVE;
        pieces.distance = new Distance(negative ? days.negated() : days, negative ? clock.negated() : clock, base);
        return true;
    }

    private static boolean isSign(Token token) {
        return token.is("+") || token.is("-");
    }

    private static boolean isCount(Token token) {
        return token.isNumber(1, 5) || token.is("a") || token.is("an") || token.is("one");
    }

    private static int count(Token token) {
        return token.isNumber() ? token.number() : 1;
    }
}
