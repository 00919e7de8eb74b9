package dev.debrief.action.calendar;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Holidays as lines of text, {@code 2026-12-25 Christmas} or {@code 12-25 Christmas}, read line by line.
 *
 * @param holidays those that could be read, in the order of the lines
 * @param mistakes the lines that could not
 */
record HolidayLines(List<Holiday> holidays, List<Mistake> mistakes) {
    static final int MOST = 500;

    private static final Pattern LINE = Pattern.compile("(?:(\\d{4})-)?(\\d{1,2})-(\\d{1,2})(?:[\\s,;:]+(.*))?");

    /** What is wrong with one line; lines are counted from 1. */
    record Mistake(int line, String text, String message) {}

    static HolidayLines read(String text) {
        List<Holiday> holidays = new ArrayList<>();
        List<Mistake> mistakes = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        String[] lines = text.split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            if (line.isEmpty()) continue;
            Line read = line(line);
            if (read instanceof Line.Wrong wrong) {
                mistakes.add(new Mistake(i + 1, line, wrong.message()));
            } else if (read instanceof Line.Of of) {
                Integer before = seen.putIfAbsent(of.holiday().date(), i + 1);
                if (before == null) holidays.add(of.holiday());
                else mistakes.add(new Mistake(i + 1, line, "Line " + before + " has this day already."));
            }
        }
        return new HolidayLines(holidays, bounded(holidays, mistakes, lines.length));
    }

    /** What one line says. */
    private sealed interface Line {
        record Of(Holiday holiday) implements Line {}

        record Wrong(String message) implements Line {}
    }

    private static Line line(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches())
            return new Line.Wrong("Begin with the day, like 2026-12-25 Christmas, or 12-25 Christmas for every year.");
        String name = parts.group(4) == null ? "" : parts.group(4).strip();
        if (name.isEmpty()) return new Line.Wrong("Say what this day is called, behind the date.");
        if (name.length() > Holiday.LONGEST) {
            return new Line.Wrong(
                    "The name has " + name.length() + " characters; at most " + Holiday.LONGEST + " fit.");
        }
        try {
            MonthDay day = MonthDay.of(Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
            return new Line.Of(new Holiday(day, parts.group(1) == null ? null : Integer.valueOf(parts.group(1)), name));
        } catch (DateTimeException | IllegalArgumentException noSuchDay) {
            return new Line.Wrong("There is no such day. A date is written year, month, day, like 2026-12-25.");
        }
    }

    private static List<Mistake> bounded(List<Holiday> holidays, List<Mistake> mistakes, int lines) {
        long yearly =
                holidays.stream().filter(holiday -> holiday.year() == null).count();
        List<Mistake> all = new ArrayList<>(mistakes);
        if (yearly > WorkingDays.MOST_YEARLY) {
            all.add(new Mistake(
                    lines, "", yearly + " holidays come every year; at most " + WorkingDays.MOST_YEARLY + " can."));
        }
        if (holidays.size() > MOST) {
            all.add(new Mistake(lines, "", holidays.size() + " holidays are more than the " + MOST + " that fit."));
        }
        return all;
    }

    static String write(List<Holiday> holidays) {
        return holidays.stream().map(Holiday::toString).collect(Collectors.joining("\n"));
    }
}
