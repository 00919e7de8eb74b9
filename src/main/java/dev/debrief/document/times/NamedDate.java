package dev.debrief.document.times;

import java.time.Month;
import java.util.Optional;
import java.util.Set;

/** {@code 21 Jun 2024}, {@code 21st of June}, {@code Jun 21, 2024}, {@code 2024 June 21}. */
final class NamedDate implements Shape {
    private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th");
    private static final Set<String> BETWEEN = Set.of("-", "/", ".", ",");

    @Override
    public boolean read(Cursor cursor, Pieces pieces) {
        Token first = cursor.next();
        Optional<Month> month = Months.month(first);
        if (month.isPresent()) return monthFirst(cursor, pieces, month.get());
        if (first.isNumber(1, 2)) return dayFirst(cursor, pieces);
        if (!Months.isYear(first)) return false;
        int at = BETWEEN.contains(cursor.peek(1).text()) ? 2 : 1;
        return Months.month(cursor.peek(at))
                .map(named -> yearFirst(cursor, pieces, named, at + 1))
                .orElse(false);
    }

    private static boolean dayFirst(Cursor cursor, Pieces pieces) {
        int at = ORDINALS.contains(cursor.peek(1).text()) ? 2 : 1;
        if (cursor.peek(at).is("of") || BETWEEN.contains(cursor.peek(at).text())) at++;
        Optional<Month> month = Months.month(cursor.peek(at));
        if (month.isEmpty()) return false;
        int day = cursor.next().number();
        cursor.skip(at + 1);
        finish(cursor, pieces, month.get(), day);
        return true;
    }

    private static boolean monthFirst(Cursor cursor, Pieces pieces, Month month) {
        int at = cursor.peek(1).is(".") || cursor.peek(1).is("-") ? 2 : 1;
        Token day = cursor.peek(at);
        boolean clock = cursor.peek(at + 1).is(":");
        if (!day.isNumber(1, 2) || clock) return false;
        cursor.skip(at + 1);
        if (ORDINALS.contains(cursor.next().text())) cursor.skip(1);
        finish(cursor, pieces, month, day.number());
        return true;
    }

    private static boolean yearFirst(Cursor cursor, Pieces pieces, Month month, int at) {
        int dayAt = BETWEEN.contains(cursor.peek(at).text()) ? at + 1 : at;
        if (!cursor.peek(dayAt).isNumber(1, 2)) return false;
        Months.put(
                pieces,
                cursor.next().number(),
                month.getValue(),
                cursor.peek(dayAt).number());
        cursor.skip(dayAt + 1);
        return true;
    }

    private static void finish(Cursor cursor, Pieces pieces, Month month, int day) {
        int at = BETWEEN.contains(cursor.next().text()) ? 1 : 0;
        Token year = cursor.peek(at);
        boolean shortYear = year.isNumber(2, 2) && !startsClock(cursor.peek(at + 1));
        if (Months.isYear(year) && !cursor.peek(at + 1).is(":")) {
            Months.put(pieces, year.number(), month.getValue(), day);
            cursor.skip(at + 1);
        } else if (shortYear) {
            Months.put(pieces, 2000 + year.number(), month.getValue(), day);
            cursor.skip(at + 1);
        } else {
            Months.putWithoutYear(pieces, month, day);
        }
    }

    private static boolean startsClock(Token token) {
        return token.is(":") || token.is(".") || token.is("h") || token.is("am") || token.is("pm");
    }
}
