package dev.debrief.postmortem;

import dev.debrief.shared.IncidentNumber;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A filter as the conditions of a query; every value travels as a parameter. */
final class IncidentConditions {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    IncidentConditions(IncidentFilter filter, @Nullable ListKey after) {
        conditions.add("i.deleted_at is null");
        words(filter.words());
        where("severity", "i.severity = :severity", filter.severity());
        where("type", "i.incident_type = :type", filter.type());
        where("team", "i.team_id = (select id from team where lower(name) = lower(:team))", filter.team());
        where(
                "service",
                "exists (select 1 from incident_service x join service v on v.id = x.service_id"
                        + " where x.incident_number = i.number and lower(v.name) = lower(:service))",
                filter.service());
        where("from", "i.happened_at >= :from", utc(filter.from()));
        where("before", "i.happened_at < :before", utc(filter.before()));
        if ("draft".equals(filter.state())) conditions.add("i.published_at is null");
        if ("published".equals(filter.state())) conditions.add("i.published_at is not null");
        if ("archived".equals(filter.state())) conditions.add("i.archived_at is not null");
        if (!filter.drills()) conditions.add("not i.drill");
        if (!filter.archived()) conditions.add("i.archived_at is null");
        if (after != null) {
            where("afterAt", "(i.happened_at, i.number) < (:afterAt, :afterNumber)", utc(after.happenedAt()));
            parameters.put("afterNumber", after.number());
        }
    }

    private void words(@Nullable String words) {
        if (words == null) return;
        parameters.put("words", words);
        String found = "i.search @@ websearch_to_tsquery('simple', :words)";
        IncidentNumber.parse(words).ifPresent(number -> parameters.put("number", number.value()));
        conditions.add(parameters.containsKey("number") ? "(" + found + " or i.number = :number)" : found);
    }

    private void where(String name, String condition, @Nullable Object value) {
        if (value == null) return;
        conditions.add(condition);
        parameters.put(name, value);
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    String sql() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    void bind(Query query) {
        parameters.forEach(query::setParameter);
    }
}
