package dev.debrief.digest.reminder;

import dev.debrief.action.calendar.Calendars;
import dev.debrief.action.calendar.TeamCalendar;
import dev.debrief.action.policy.PublicationDue;
import dev.debrief.action.policy.PublicationsDue;
import dev.debrief.digest.Reminder;
import dev.debrief.digest.ReminderKind;
import dev.debrief.shared.IncidentNumber;
import dev.debrief.shared.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds which post-mortems have just become late, and who leads them: the lead of the incident, or of its team. */
@ApplicationScoped
class LatePostMortems {
    private static final int PAGE = 500;

    private final PublicationsDue publications;
    private final Calendars calendars;
    private final EntityManager entityManager;

    LatePostMortems(PublicationsDue publications, Calendars calendars, EntityManager entityManager) {
        this.publications = publications;
        this.calendars = calendars;
        this.entityManager = entityManager;
    }

    @Transactional
    List<Reminder> find(Instant now) {
        Map<Integer, PublicationDue> late = new HashMap<>();
        IncidentNumber after = null;
        do {
            Slice<PublicationDue> slice = publications.waiting(after, PAGE);
            for (PublicationDue due : slice.items())
                if (due.isLate() && due.late() <= WorkingHour.LONGEST_LATE) late.put(due.incident(), due);
            after = slice.after() == null
                    ? null
                    : IncidentNumber.parse(slice.after()).orElseThrow();
        } while (after != null);
        return late.isEmpty() ? List.of() : told(late, now);
    }

    @SuppressWarnings("unchecked") // a native query with Tuple.class answers tuples
    private List<Reminder> told(Map<Integer, PublicationDue> late, Instant now) {
        List<Tuple> rows = entityManager
                .createNativeQuery("""
                        select i.number, i.title, i.team_id as team, p.id, p.name, p.email, p.zone, p.role
                          from incident i left join team t on t.id = i.team_id
                          join reminder_kind k on k.kind = 'post-mortem' and k.is_on
                          join person p on p.id = coalesce(i.lead_id, t.lead_id)
                           and p.role is not null and p.deactivated_at is null and p.email is not null
                         where i.number in :numbers
                           and not exists (select 1 from muted_mail m where m.person_id = p.id and m.kind = 'reminder')
                         order by p.id, i.number""", Tuple.class)
                .setParameter("numbers", late.keySet())
                .getResultList();
        Function<@Nullable Long, TeamCalendar> calendarOf = calendars.all();
        List<Reminder> reminders = new ArrayList<>();
        for (Tuple row : rows) {
            int number = ((Number) row.get("number")).intValue();
            WorkingHour hour = WorkingHour.of(calendarOf.apply(row.get("team", Long.class)), now);
            PublicationDue due = late.get(number);
            if (due == null || !hour.isWorking()) continue;
            reminders.add(new Reminder(
                    ReminderKind.POST_MORTEM,
                    Reminding.addressee(row),
                    number,
                    row.get("title", String.class) + ": write the post-mortem",
                    due.day(),
                    hour.today(),
                    ""));
        }
        return reminders;
    }
}
