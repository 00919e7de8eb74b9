package dev.debrief.action.policy;

import dev.debrief.action.calendar.WorkingDays;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long something may take: {@code 10 working days}, {@code 30 days}. */
public record Allowance(int count, Unit unit) {
    /** No more than ten years. */
    static final int MOST = 3650;

    private static final int WEEK = 7;
    private static final Pattern WORDS =
            Pattern.compile("(?i)(\\d{1,4})\\s*(working\\s+days?|business\\s+days?|days?|weeks?)?");

    /** What is counted. */
    public enum Unit {
        DAYS("days"),
        WORKING_DAYS("working days");

        private final String word;

        Unit(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public Allowance {
        if (count < 0 || count > MOST) throw new IllegalArgumentException("from 0 to " + MOST + ", not " + count);
    }

    /** Reads what somebody typed; a week is seven days, and a bare number counts days. */
    public static Optional<Allowance> parse(String typed) {
        Matcher words = WORDS.matcher(typed.strip());
        if (!words.matches()) return Optional.empty();
        String unit = words.group(2) == null ? "days" : words.group(2).toLowerCase(java.util.Locale.ROOT);
        boolean working = unit.startsWith("working") || unit.startsWith("business");
        int count = Integer.parseInt(words.group(1)) * (unit.startsWith("week") ? WEEK : 1);
        if (count > MOST) return Optional.empty();
        return Optional.of(new Allowance(count, working ? Unit.WORKING_DAYS : Unit.DAYS));
    }

    /** The last day that is allowed. A day that nobody works on gives way to the next one that is worked. */
    public LocalDate from(LocalDate day, WorkingDays calendar) {
        return unit == Unit.WORKING_DAYS
                ? calendar.orNext(calendar.plus(day, count))
                : calendar.orNext(day.plusDays(count));
    }

    /** {@code 1 working day}, {@code 30 days}. */
    @Override
    public String toString() {
        return count == 1 ? "1 " + unit.word().substring(0, unit.word().length() - 1) : count + " " + unit.word();
    }
}
