package dev.debrief.action.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** What a team goes by: the zone in which its days begin, and which of them are worked. */
public record TeamCalendar(ZoneId zone, WorkingDays days) {
    /** The date of an instant where this team works. */
    public LocalDate dateOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }
}
