package dev.debrief.document.times;

import java.time.Month;
import java.util.Locale;

/** {@code 2024-06-21}, {@code 21.06.2024}, {@code 21/06/2024}, {@code 20240621}, and without a year {@code 21/06}. */
final class NumericDate implements Shape {
    @Override
    public boolean read(Cursor cursor, Pieces pieces) {
        Token first = cursor.next();
        if (!first.isNumber()) return false;
        if (isRunTogether(first)) {
            String digits = first.text();
            cursor.skip(1);
            Months.put(pieces, part(digits, 0, 4), part(digits, 4, 6), part(digits, 6, 8));
            return true;
        }
        String divider = cursor.peek(1).text();
        boolean two = "-/.".contains(divider) && !divider.isEmpty() && isJoined(cursor, 2);
        if (!two) return false;
        if (cursor.peek(3).is(divider) && isJoined(cursor, 4)) return three(cursor, pieces, divider);
        return withoutYear(cursor, pieces, divider);
    }

    private static boolean isRunTogether(Token token) {
        return token.isNumber(8, 8)
                && (token.text().startsWith("19") || token.text().startsWith("20"));
    }

    private static boolean isJoined(Cursor cursor, int number) {
        return cursor.peek(number).isNumber(1, 9)
                && !cursor.peek(number).spaced()
                && !cursor.peek(number - 1).spaced();
    }

    private static boolean three(Cursor cursor, Pieces pieces, String divider) {
        Token first = cursor.next();
        Token second = cursor.peek(2);
        Token third = cursor.peek(4);
        cursor.skip(5);
        if (first.isNumber(4, 4) && second.isNumber(1, 2) && third.isNumber(1, 2)) {
            Months.put(pieces, first.number(), second.number(), third.number());
        } else if (first.isNumber(1, 2) && second.isNumber(1, 2) && yearIsLast(third, divider)) {
            int year = third.isNumber(2, 2) ? 2000 + third.number() : third.number();
            dayAndMonth(pieces, first.number(), second.number(), year, divider);
        } else {
            pieces.problem("This date cannot be read. Write it as year, month and day: 2024-06-21.");
        }
        return true;
    }

    /** Two digits behind hyphens could be the year or the day. */
    private static boolean yearIsLast(Token third, String divider) {
        return third.isNumber(4, 4) || (third.isNumber(2, 2) && !divider.equals("-"));
    }

    private static boolean withoutYear(Cursor cursor, Pieces pieces, String divider) {
        boolean short2 = cursor.next().isNumber(1, 2) && cursor.peek(2).isNumber(1, 2);
        if (!short2 || divider.equals("-")) return false;
        boolean german = divider.equals(".") && cursor.peek(3).is(".");
        if (divider.equals(".") && !german) return false;
        int first = cursor.next().number();
        int second = cursor.peek(2).number();
        cursor.skip(german ? 4 : 3);
        dayAndMonth(pieces, first, second, 0, divider);
        return true;
    }

    /** With dots the day comes first everywhere; with strokes and hyphens it depends on who writes. */
    private static void dayAndMonth(Pieces pieces, int first, int second, int year, String divider) {
        boolean eitherWay = !divider.equals(".") && first <= 12 && second <= 12 && first != second;
        if (eitherWay && first > 0 && second > 0) {
            pieces.problem(String.format(
                    Locale.ROOT,
                    "%1$d%3$s%2$d could be %1$d %4$s or %2$d %5$s. Write %6$s or %7$s.",
                    first,
                    second,
                    divider,
                    Months.name(Month.of(second)),
                    Months.name(Month.of(first)),
                    iso(year, second, first),
                    iso(year, first, second)));
            return;
        }
        boolean monthFirst = !divider.equals(".") && second > 12 && first <= 12;
        int month = monthFirst ? first : second;
        int day = monthFirst ? second : first;
        if (year > 0 || month < 1 || month > 12) Months.put(pieces, year, month, day);
        else Months.putWithoutYear(pieces, Month.of(month), day);
    }

    private static String iso(int year, int month, int day) {
        if (year == 0) return day + " " + Months.name(Month.of(month));
        int ours = Months.isBuddhist(year) ? year - 543 : year;
        return String.format(Locale.ROOT, "%04d-%02d-%02d", ours, month, day);
    }

    private static int part(String digits, int from, int to) {
        return Integer.parseInt(digits.substring(from, to));
    }
}
