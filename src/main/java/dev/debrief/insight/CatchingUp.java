package dev.debrief.insight;

import dev.debrief.action.calendar.Calendars;
import dev.debrief.shared.Recurring;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;

/** Keeps the figures of the usual spans close behind what happens, and ready on the morning of a new day. */
@ApplicationScoped
class CatchingUp implements Recurring {
    private final Insights insights;
    private final Calendars calendars;
    private final Clock clock;

    CatchingUp(Insights insights, Calendars calendars, Clock clock) {
        this.insights = insights;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "insight-snapshots";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(2);
    }

    @Override
    public void run() {
        ZoneId zone = calendars.of(null).zone();
        insights.catchUp(zone, LocalDate.ofInstant(clock.instant(), zone));
    }
}
