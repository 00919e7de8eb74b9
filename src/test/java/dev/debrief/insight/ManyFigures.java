package dev.debrief.insight;

import java.util.List;

/** Ten years of incidents with milestones, factors and five items each, made by the database itself. */
public final class ManyFigures {
    private ManyFigures() {}

    /** The statements that make them. */
    public static List<String> statements(int incidents) {
        String every = "interval '" + 3650.0 * 86_400 / incidents + " seconds'";
        return List.of(
                "alter table incident disable trigger user",
                "alter table action_item disable trigger user",
                "insert into person (id, name, zone, added_at, session_generation) overriding system value"
                        + " select n, 'Person ' || n, 'UTC', now(), 0 from generate_series(1, 500) n",
                "insert into team (id, name) overriding system value select n, 'Team ' || n from generate_series(1, 40) n",
                "insert into service (id, name) overriding system value select n, 'Service ' || n from generate_series(1, 60) n",
                "insert into service_target select n, 999000, 30 from generate_series(1, 10) n",
                ("insert into incident (number, title, severity, incident_type, team_id, time_zone, revision, created_at,"
                                + " happened_at) select n, 'Incident ' || n, 'SEV' || 1 + n % 4, 'Outage', 1 + n % 40, 'UTC', 1,"
                                + " now(), timestamptz '2026-11-21Z' - n * EVERY from generate_series(1, HOWMANY) n")
                        .replace("EVERY", every)
                        .replace("HOWMANY", "" + incidents),
                "insert into incident_service select number, 0, 1 + number % 60 from incident",
                "insert into milestone (incident_number, kind, how, instant) select i.number, k.kind, 'written down',"
                        + " i.happened_at + k.place * (1 + i.number % 97) * interval '5 minutes' from incident i cross join"
                        + " unnest('{started,detected,mitigated,resolved}'::text[]) with ordinality k(kind, place)",
                "insert into factor (id, incident_number, row_id, place, role, category, text) select number, number, 'f', 0,"
                        + " 'root cause', (array['Code', 'Capacity', 'Alerting'])[1 + number % 3], 'Because' from incident",
                "insert into action_item (number, incident_number, row_id, place, text, owner_id, home_team_id, due_on, kind,"
                        + " severity, state, created_at, done_at) select i.number * 5 + p, i.number, 'item-' || p, p, 'Do it',"
                        + " 1 + (i.number + p) % 500, 1 + i.number % 40, i.happened_at::date + 30 + p, 'prevent', i.severity,"
                        + " case when (i.number + p) % 25 = 0 then 'open' else 'done' end, i.happened_at,"
                        + " case when (i.number + p) % 25 > 0 then i.happened_at + interval '20 days' end"
                        + " from incident i cross join generate_series(0, 4) p",
                "analyze");
    }
}
