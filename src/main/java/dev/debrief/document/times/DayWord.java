package dev.debrief.document.times;

import java.time.DayOfWeek;
import java.util.Map;
import java.util.Optional;

/** {@code yesterday}, {@code today}, {@code the next day}, {@code friday}, {@code next friday}. */
final class DayWord implements Shape {
    private static final Map<String, Integer> FROM_START =
            Map.of("yesterday", -1, "today", 0, "tonight", 0, "tomorrow", 1);
    private static final Map<String, Integer> WHICH =
            Map.of("next", 1, "following", 1, "last", -1, "previous", -1, "this", 0, "same", 0);

    @Override
    public boolean read(Cursor cursor, Pieces pieces) {
        Token next = cursor.next();
        Integer days = FROM_START.get(next.text());
        if (days != null) {
            cursor.skip(1);
            pieces.day(new Day.FromStart(days));
            return true;
        }
        Integer which = WHICH.get(next.text());
        Token named = which == null ? next : cursor.peek(1);
        if (which != null && named.is("day")) {
            cursor.skip(2);
            pieces.day(new Day.FromAbove(which));
            return true;
        }
        Optional<DayOfWeek> weekday = Months.weekday(named);
        if (weekday.isEmpty()) return false;
        cursor.skip(which == null ? 1 : 2);
        if (pieces.weekday != null) pieces.strange = true;
        pieces.weekday = weekday.get();
        pieces.whichWeekday = which == null ? 0 : which;
        return true;
    }
}
