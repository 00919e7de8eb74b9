package dev.debrief.document.reading;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Days with the month by its name: {@code 6th Nov 2023}, {@code Nov 6}, {@code 7-13 Nov}. */
final class NamedDays {
    private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th", "er", "º", "ª", "°");

    private final Pieces pieces;
    private Stamp.@Nullable Day day;

    NamedDays(Pieces pieces) {
        this.pieces = pieces;
    }

    /** The day that was read last. */
    Stamp.@Nullable Day day() {
        return day;
    }

    private Piece at(int place) {
        return pieces.at(place);
    }

    private boolean joined(int place) {
        return pieces.joined(place);
    }

    /** The place behind the day that begins there; the place itself where none does. */
    int read(int from) {
        Piece first = at(from);
        Optional<String> month = Calendar.month(first);
        if (month.isPresent()) return monthFirst(from, month.get());
        if (first.isNumber(4, 4)) return yearFirst(from);
        if (!first.isNumber(1, 2) || first.number() < 1 || first.number() > 31) return from;
        int at = from + 1;
        if (ORDINALS.contains(at(at).text()) || at(at).is(".")) at++;
        boolean days =
                at(at).is("-", "–") && at(at + 1).isNumber(1, 2) && at(at + 1).number() > first.number();
        if (days && !at(at + 2).is("-", "–", "/")) {
            int last = read(at + 1);
            if (last > at + 1 && day != null) {
                day = Stamp.Day.clear(day.spoken().replaceFirst("^\\d{1,2}", first.text()));
                return last;
            }
        }
        if (at(at).is("of", "de", "-", "/", ".", "d")) at++;
        Optional<String> named = Calendar.month(at(at));
        if (named.isEmpty()) return from;
        at++;
        return withYear(at, first.text() + " " + named.get());
    }

    private int yearFirst(int from) {
        int at = from + (at(from + 1).is("-", "/", ".", ",") ? 2 : 1);
        Optional<String> month = Calendar.month(at(at));
        int number = at + (at(at + 1).is("-", "/", ".") ? 2 : 1);
        if (month.isEmpty() || !at(number).isNumber(1, 2)) return from;
        day = Stamp.Day.clear(at(number).text() + " " + month.get() + " " + at(from).text());
        return number + 1;
    }

    private int monthFirst(int from, String month) {
        int at = from + (at(from + 1).is(".", "-") && joined(from + 1) ? 2 : 1);
        if (at(at).isNumber(4, 4) && StampDays.isYear(at(at).number()) && from + 1 == at) {
            day = Stamp.Day.clear("?");
            return at + 1;
        }
        boolean number = at(at).isNumber(1, 2)
                && at(at).number() > 0
                && at(at).number() <= 31
                && !at(at + 1).is(":");
        if (!number) return from;
        String spoken = at(at).text() + " " + month;
        at++;
        if (ORDINALS.contains(at(at).text()) && joined(at)) at++;
        boolean days =
                at(at).is("-", "–") && at(at + 1).isNumber(1, 2) && at(at + 1).number() <= 31;
        if (days && !at(at + 2).is(":", "-", "–", "/")) {
            at += 2;
            if (ORDINALS.contains(at(at).text()) && joined(at)) at++;
        }
        return withYear(at, spoken);
    }

    private int withYear(int behind, String spoken) {
        int at = behind;
        if (at(at).is(".") && joined(at)) at++;
        if (at(at).is(",", "de", "-", "/", "del", "'")) at++;
        boolean clock = at(at + 1).is(":") && joined(at + 1) && at(at + 2).isNumber(2, 2) && joined(at + 2);
        boolean year = at(at).isNumber(4, 4) && StampDays.isYear(at(at).number()) && !clock;
        day = Stamp.Day.clear(spoken + (year ? " " + at(at).text() : ""));
        if (year) return at + 1;
        return at(behind).is(".")
                        && joined(behind)
                        && Calendar.month(at(behind - 1)).isPresent()
                ? behind + 1
                : behind;
    }
}
