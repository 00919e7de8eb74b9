package dev.debrief.document.times;

import java.time.LocalTime;
import java.util.Locale;

/** {@code 14:05}, {@code 14:05:09.25}, {@code 2:05 pm}, {@code 2.05pm}, {@code 6am}, {@code 14h05}, {@code 0614}. */
final class Clock implements Shape {
    @Override
    public boolean read(Cursor cursor, Pieces pieces) {
        Token hour = cursor.next();
        if (hour.isWord()) return word(cursor, pieces);
        if (!hour.isNumber()) return false;
        if (hour.isNumber(1, 2)) {
            Token divider = cursor.peek(1);
            if (divider.is(":")) return withColon(cursor, pieces);
            if (divider.is(".") && cursor.peek(2).isNumber(2, 2)) return withDot(cursor, pieces);
            if (divider.is("h") || divider.is("uhr")) return withLetter(cursor, pieces);
            if (isHalf(divider)) return bare(cursor, pieces);
        }
        return hour.isNumber(3, 6) && runTogether(cursor, pieces);
    }

    private static boolean word(Cursor cursor, Pieces pieces) {
        boolean noon = cursor.next().is("noon") || cursor.next().is("midday");
        boolean midnight = cursor.next().is("midnight");
        if (!noon && !midnight) return false;
        cursor.skip(1);
        pieces.midnight = midnight;
        pieces.clock(noon ? LocalTime.NOON : LocalTime.MIDNIGHT);
        return true;
    }

    private static boolean withColon(Cursor cursor, Pieces pieces) {
        int hour = cursor.next().number();
        Token minute = cursor.peek(2);
        if (!minute.isNumber(2, 2)) {
            pieces.problem("The minutes of this time cannot be read. Write two digits for them: 03:09.");
            cursor.skip(minute.isNumber() ? 3 : 2);
            return true;
        }
        cursor.skip(3);
        int second = 0;
        int nano = 0;
        if (cursor.next().is(":") && cursor.peek(1).isNumber(2, 2)) {
            second = cursor.peek(1).number();
            pieces.hasSeconds = true;
            cursor.skip(2);
            if (isFraction(cursor)) {
                nano = Integer.parseInt((cursor.peek(1).text() + "00000000").substring(0, 9));
                cursor.skip(2);
            }
        }
        put(pieces, onTwentyFour(cursor, pieces, hour), minute.number(), second, nano);
        return true;
    }

    private static boolean isFraction(Cursor cursor) {
        boolean point = cursor.next().is(".") || cursor.next().is(",");
        return point && cursor.peek(1).isNumber(1, 9) && !cursor.peek(1).spaced();
    }

    /** {@code 14.05} alone could be a day in May; with a half of the day, or a day beside it, it is a time. */
    private static boolean withDot(Cursor cursor, Pieces pieces) {
        int hour = cursor.next().number();
        int minute = cursor.peek(2).number();
        boolean surelyClock = isHalf(cursor.peek(3)) || pieces.day != null || minute > 12 || minute == 0 || hour == 0;
        cursor.skip(3);
        if (surelyClock) {
            put(pieces, onTwentyFour(cursor, pieces, hour), minute, 0, 0);
        } else {
            pieces.problem(String.format(
                    Locale.ROOT,
                    "%1$d.%2$02d could be a time or a day. Write %1$02d:%2$02d for the time.",
                    hour,
                    minute));
        }
        return true;
    }

    private static boolean withLetter(Cursor cursor, Pieces pieces) {
        int hour = cursor.next().number();
        boolean minutes = cursor.peek(2).isNumber(2, 2) && !cursor.peek(3).is(":");
        put(pieces, hour, minutes ? cursor.peek(2).number() : 0, 0, 0);
        cursor.skip(minutes ? 3 : 2);
        return true;
    }

    private static boolean bare(Cursor cursor, Pieces pieces) {
        int hour = cursor.next().number();
        cursor.skip(1);
        put(pieces, onTwentyFour(cursor, pieces, hour), 0, 0, 0);
        return true;
    }

    private static boolean runTogether(Cursor cursor, Pieces pieces) {
        String digits = cursor.next().text();
        boolean seconds = digits.length() == 6 && pieces.day != null;
        boolean half = isHalf(cursor.peek(1));
        if (digits.length() > 4 && !seconds) return false;
        if (digits.length() == 3 && !half) return false;
        boolean marked = half
                || cursor.peek(1).is("h")
                || cursor.peek(1).is("hrs")
                || cursor.peek(1).is("z");
        boolean sensible = digits.length() == 4 && digits.compareTo("2400") < 0 && digits.charAt(2) < '6';
        if (Months.isYear(cursor.next()) && sensible && !marked && pieces.day == null) {
            pieces.problem(digits + " could be a time or a year. Write " + digits.substring(0, 2) + ":"
                    + digits.substring(2) + " for the time.");
            cursor.skip(1);
            return true;
        }
        int split = digits.length() - (seconds ? 4 : 2);
        int hour = Integer.parseInt(digits.substring(0, split));
        int minute = Integer.parseInt(digits.substring(split, split + 2));
        int second = seconds ? Integer.parseInt(digits.substring(4)) : 0;
        cursor.skip(1);
        cursor.skipIf("h");
        put(pieces, onTwentyFour(cursor, pieces, hour), minute, second, 0);
        return true;
    }

    private static boolean isHalf(Token token) {
        return token.is("am") || token.is("pm");
    }

    /** The hour on the clock of 24, with the half of the day behind it, if there is one, taken. */
    private static int onTwentyFour(Cursor cursor, Pieces pieces, int hour) {
        if (!isHalf(cursor.next())) return hour;
        boolean afternoon = cursor.next().is("pm");
        String half = cursor.next().text();
        cursor.skip(1);
        if (afternoon && hour > 12 && hour < 24) return hour;
        if ((hour < 1 && afternoon) || hour > 12) {
            pieces.problem("There is no " + hour + " " + half + ". Write 2:05 pm or 14:05.");
            return 0;
        }
        return hour % 12 + (afternoon ? 12 : 0);
    }

    private static void put(Pieces pieces, int hour, int minute, int second, int nano) {
        if (hour == 24 && minute == 0 && second == 0 && nano == 0) {
            pieces.endOfDay = true;
            pieces.clock(LocalTime.MIDNIGHT);
        } else if (hour > 23) {
            pieces.problem("There is no hour " + hour + ". Write a time from 00:00 to 23:59.");
        } else if (minute > 59) {
            pieces.problem("There is no minute " + minute + ". Write a time from 00:00 to 23:59.");
        } else if (second > 59) {
            pieces.problem("There is no second " + second + ". Write seconds from 00 to 59, or leave them out.");
        } else {
            pieces.clock(LocalTime.of(hour, minute, second, nano));
        }
    }
}
