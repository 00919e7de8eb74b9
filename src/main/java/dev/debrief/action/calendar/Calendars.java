package dev.debrief.action.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The calendars for the other rooms. */
@ApplicationScoped
public class Calendars {
    /** What a team goes by: its own calendar, otherwise that of the house; that of the house for null. */
    @Transactional
    public TeamCalendar of(@Nullable Long team) {
        WorkingCalendar kept = WorkingCalendar.goneBy(team);
        return new TeamCalendar(kept.zone(), kept.days());
    }

    /** The same for many teams, in one query: answers for each team, null for none. */
    @Transactional
    public Function<@Nullable Long, TeamCalendar> all() {
        Map<Long, TeamCalendar> byTeam = new HashMap<>();
        TeamCalendar house = of(null);
        WorkingCalendar.<WorkingCalendar>list(
                        "select distinct c from WorkingCalendar c left join fetch c.holidays where c.teamId is not null")
                .forEach(kept -> {
                    if (kept.teamId != null) byTeam.put(kept.teamId, new TeamCalendar(kept.zone(), kept.days()));
                });
        return team -> team == null ? house : byTeam.getOrDefault(team, house);
    }
}
