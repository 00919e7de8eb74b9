package dev.debrief.insight;

import dev.debrief.insight.count.Narrowing;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A narrowing as SQL upon the incident {@code i}, and upon the action item {@code a}. */
final class Where {
    private final StringBuilder sql = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    /** Incidents that count. */
    static Where incidents(Narrowing only) {
        Where where = new Where();
        where.sql.append("i.deleted_at is null and i.duplicate_of is null");
        if (!only.drills()) where.sql.append(" and not i.drill");
        where.and("i.team_id = ?", only.team());
        where.and("i.severity = ?", only.severity());
        where.ofIncident(only);
        return where;
    }

    /** Items that count; {@code i} is their incident, and null where they have none. */
    static Where items(Narrowing only) {
        Where where = new Where();
        where.sql.append("a.dropped_at is null and i.deleted_at is null and i.duplicate_of is null");
        if (!only.drills()) where.sql.append(" and i.drill is not true");
        where.and("a.home_team_id = ?", only.team());
        where.and("a.severity = ?", only.severity());
        where.ofIncident(only);
        return where;
    }

    private void ofIncident(Narrowing only) {
        and("i.incident_type = ?", only.type());
        and(
                "exists (select from incident_service x where x.incident_number = i.number and x.service_id = ?)",
                only.service());
        and(
                "exists (select from incident_tag g where g.incident_number = i.number and lower(g.tag) = lower(?))",
                only.tag());
    }

    private void and(String condition, @Nullable Object parameter) {
        if (parameter == null) return;
        sql.append(" and ").append(condition);
        parameters.add(parameter);
    }

    String sql() {
        return sql.toString();
    }

    List<Object> parameters() {
        return parameters;
    }
}
