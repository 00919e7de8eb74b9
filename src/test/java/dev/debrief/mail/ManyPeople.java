package dev.debrief.mail;

import java.util.List;

/** Very many people who all have something to read: ten open items each and one that was closed, in teams with a lead. */
public final class ManyPeople {
    private ManyPeople() {}

    /**
     * What makes them, one statement after the other.
     *
     * @param day around which their items are due, as SQL for a date
     */
    public static List<String> statements(int people, int teams, String day) {
        return List.of(
                "alter table action_item disable trigger user",
                "insert into person (name, email, role, added_at) select 'Person ' || n, 'p' || n || '@many.example.org',"
                        + " 'EDITOR', '2026-01-01Z' from generate_series(1, " + people + ") n",
                "insert into team (name, lead_id) select 'Many ' || n, (select id from person where email = 'p' || n ||"
                        + " '@many.example.org') from generate_series(1, " + teams + ") n",
                "insert into team_member (team_id, person_id) select t.id, p.id from person p join team t on t.name = 'Many '"
                        + " || 1 + cast(substring(p.email from 2 for position('@' in p.email) - 2) as integer) % "
                        + teams
                        + " where p.email like '%@many.example.org'",
                "insert into action_item (row_id, place, text, owner_id, home_team_id, due_on, state, created_at, done_at, done_by)"
                        + " select 'many-' || m.person_id || '-' || n, n, 'Count a retrying job as failed after `' || n || '` attempts',"
                        + " m.person_id, m.team_id, case when n < 9 then " + day + " - 7 + n * 2 end,"
                        + " case when n < 11 then 'open' else 'done' end, " + day + " - interval '22 days',"
                        + " case when n = 11 then " + day
                        + " - interval '3 days' end, case when n = 11 then m.person_id end"
                        + " from team_member m cross join generate_series(1, 11) n",
                "insert into action_item_event (item_number, act, field, was, became, effective_at, recorded_at, by_person, through)"
                        + " select number, gen_random_uuid(), 'state', 'open', 'done', done_at, done_at, done_by, 'page'"
                        + " from action_item where state = 'done'",
                "alter table action_item enable trigger user",
                "analyze");
    }
}
