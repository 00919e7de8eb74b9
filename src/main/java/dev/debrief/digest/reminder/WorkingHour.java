package dev.debrief.digest.reminder;

import dev.debrief.action.calendar.TeamCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Whether a reminder goes now, by the calendar of a team: on its working days, from eight o'clock on. */
public record WorkingHour(LocalDate today, boolean isWorking, TeamCalendar calendar) {
    private static final int BEGINS = 8;
    /** What has been late for longer is told by the digest alone. */
    public static final int LONGEST_LATE = 10;
    /** A due day may lie this many days ahead where all between are free. */
    static final int LONGEST_AHEAD = 10;

    public static WorkingHour of(TeamCalendar calendar, Instant now) {
        LocalDate today = calendar.dateOf(now);
        boolean isWorking =
                calendar.days().isWorked(today) && now.atZone(calendar.zone()).getHour() >= BEGINS;
        return new WorkingHour(today, isWorking, calendar);
    }

    /** On the day itself, or on the last working day before it where it is free. */
    boolean isDue(LocalDate due) {
        if (!isWorking || today.isAfter(due)) return false;
        for (LocalDate day = due; day.isAfter(today); day = day.minusDays(1)) {
            if (calendar.days().isWorked(day)) return false;
        }
        return true;
    }

    /** From the first working day after it on; not for ever, so that nothing old is told as new. */
    public boolean isJustLate(LocalDate due) {
        return isWorking && today.isAfter(due) && ChronoUnit.DAYS.between(due, today) <= LONGEST_LATE;
    }
}
