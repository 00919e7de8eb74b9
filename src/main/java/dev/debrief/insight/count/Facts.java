package dev.debrief.insight.count;

import java.time.Instant;
import java.util.List;

/**
 * Everything that is counted: of the span and of the one before.
 *
 * @param asOf when it was read
 * @param incidents that happened in either of the two spans
 * @param items that were made, due or done in either of them, or are open now
 * @param outages of the services that have a target
 */
public record Facts(
        Question question,
        Instant asOf,
        List<IncidentFacts> incidents,
        List<ItemFacts> items,
        List<Outage> outages,
        Names names) {
    public Facts {
        incidents = List.copyOf(incidents);
        items = List.copyOf(items);
        outages = List.copyOf(outages);
    }

    List<IncidentFacts> during(Days days) {
        return incidents.stream().filter(one -> days.has(one.happenedAt())).toList();
    }
}
