package dev.debrief.digest.reminder;

import dev.debrief.action.calendar.Calendars;
import dev.debrief.action.calendar.TeamCalendar;
import dev.debrief.digest.Reminder;
import dev.debrief.digest.Reminder.Addressee;
import dev.debrief.digest.ReminderKind;
import dev.debrief.document.MarkdownHtml;
import dev.debrief.shared.Markdown;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds which action items are due today or have just become late, and who is to be told. */
@ApplicationScoped
class Reminding {
    /** What is left over is found by the next run. */
    private static final int MOST = 20_000;

    /** To the owner, and what is late to the lead as well; nobody is told twice, and nobody who wants no reminders. */
    private static final String CANDIDATES = """
            select a.number, a.text, a.due_order as due, a.home_team_id as team, w.kind,
                   p.id, p.name, p.email, p.zone, p.role, case when w.is_owner then '' else coalesce(o.name, f.name) end as owner
              from action_item a
              left join person o on o.id = a.owner_id
              left join team f on f.id = a.team_id
              left join team t on t.id = a.home_team_id
              cross join lateral (values ('due', a.owner_id, true), ('late', a.owner_id, true),
                                         ('late', nullif(t.lead_id, a.owner_id), false)) as w(kind, person, is_owner)
              join reminder_kind k on k.kind = w.kind and k.is_on
              join person p on p.id = w.person and p.role is not null and p.deactivated_at is null and p.email is not null
             where a.dropped_at is null and a.state in ('open', 'in progress') and a.due_order between :from and :until
               and not exists (select 1 from muted_mail m where m.person_id = p.id and m.kind = 'reminder')
               and not exists (select 1 from reminder r where r.subject = 'AI-' || a.number and r.kind = w.kind
                                  and r.due_day = a.due_order and r.person_id = p.id)
             order by p.id, a.due_order, a.number limit :most""";

    private final Calendars calendars;
    private final EntityManager entityManager;

    Reminding(Calendars calendars, EntityManager entityManager) {
        this.calendars = calendars;
        this.entityManager = entityManager;
    }

    @Transactional
    @SuppressWarnings("unchecked") // a native query with Tuple.class answers tuples
    List<Reminder> ofItems(Instant now) {
        LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        List<Tuple> rows = entityManager
                .createNativeQuery(CANDIDATES, Tuple.class)
                .setParameter("from", day.minusDays(WorkingHour.LONGEST_LATE + 1))
                .setParameter("until", day.plusDays(WorkingHour.LONGEST_AHEAD + 1))
                .setParameter("most", MOST)
                .getResultList();
        Function<@Nullable Long, TeamCalendar> calendarOf = calendars.all();
        List<Reminder> reminders = new ArrayList<>();
        for (Tuple row : rows) {
            WorkingHour hour = WorkingHour.of(calendarOf.apply(row.get("team", Long.class)), now);
            LocalDate due = row.get("due", LocalDate.class);
            ReminderKind kind = ReminderKind.of(row.get("kind", String.class)).orElseThrow();
            boolean goes = kind == ReminderKind.DUE ? hour.isDue(due) : hour.isJustLate(due);
            if (goes) reminders.add(reminder(row, kind, due, hour.today()));
        }
        return reminders;
    }

    private static Reminder reminder(Tuple row, ReminderKind kind, LocalDate due, LocalDate today) {
        return new Reminder(
                kind,
                addressee(row),
                ((Number) row.get("number")).intValue(),
                MarkdownHtml.words(Markdown.of(row.get("text", String.class))),
                due,
                today,
                row.get("owner", String.class));
    }

    static Addressee addressee(Tuple row) {
        return new Addressee(
                ((Number) row.get("id")).longValue(),
                row.get("name", String.class),
                row.get("email", String.class),
                ZoneId.of(row.get("zone", String.class)),
                !row.get("role", String.class).equals("READER"));
    }

    /** Keeps that these are told, and answers those that nobody was told before; needs the transaction of the mails. */
    static List<Reminder> claim(EntityManager entityManager, List<Reminder> wanted, Instant now) {
        if (wanted.isEmpty()) return List.of();
        List<?> places = entityManager
                .createNativeQuery("""
                        with wanted as (select * from unnest(
                            cast(string_to_array(:kinds, ' ') as text[]), cast(string_to_array(:subjects, ' ') as text[]),
                            cast(string_to_array(:days, ' ') as date[]), cast(string_to_array(:people, ' ') as bigint[]))
                            with ordinality as w(kind, subject, due_day, person_id, place)),
                        told as (insert into reminder (kind, subject, due_day, person_id, written_at)
                            select kind, subject, due_day, person_id, cast(:now as timestamptz) from wanted order by place
                            on conflict do nothing returning kind, subject, due_day, person_id)
                        select w.place from wanted w join told using (kind, subject, due_day, person_id) order by w.place""")
                .setParameter(
                        "kinds", joined(wanted, reminder -> reminder.kind().word()))
                .setParameter("subjects", joined(wanted, Reminder::subject))
                .setParameter("days", joined(wanted, reminder -> reminder.due().toString()))
                .setParameter(
                        "people",
                        joined(wanted, reminder -> String.valueOf(reminder.to().id())))
                .setParameter("now", now)
                .getResultList();
        return places.stream()
                .map(place -> wanted.get(((Number) place).intValue() - 1))
                .toList();
    }

    private static String joined(List<Reminder> reminders, Function<Reminder, String> value) {
        return String.join(" ", reminders.stream().map(value).toList());
    }
}
