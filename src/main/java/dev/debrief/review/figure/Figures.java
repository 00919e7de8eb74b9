package dev.debrief.review.figure;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All figures of one month, for everybody or for one team, as they are frozen.
 *
 * @param by the items by {@code team}, {@code owner}, {@code severity}, {@code kind} and {@code priority}
 * @param leftOut incidents that began in this month and count nowhere: drills, duplicates and deleted ones
 * @param before earlier months to compare with, the oldest first
 */
public record Figures(
        Tally items,
        Map<String, List<Group>> by,
        IncidentTally incidents,
        List<IncidentTally.Of> bySeverity,
        List<IncidentTally.Of> byType,
        int leftOut,
        PostMortems postMortems,
        Risks risks,
        List<Repeated> repeated,
        List<Past> before) {
    public Figures {
        by = java.util.Collections.unmodifiableMap(new TreeMap<>(by));
        bySeverity = List.copyOf(bySeverity);
        byType = List.copyOf(byType);
        repeated = List.copyOf(repeated);
        before = List.copyOf(before);
    }

    /** An earlier month ({@code 2026-09}), as far as it is compared with. */
    public record Past(String month, Tally items, IncidentTally incidents) {}

    /** The items of each kind of group. */
    public static Map<String, List<Group>> groups(Collection<PlacedItem> items) {
        Map<String, List<Group>> groups = new TreeMap<>();
        Arrays.stream(Group.By.values()).forEach(by -> groups.put(by.word(), Group.of(items, by)));
        return groups;
    }

    /** The same of incidents. */
    public static List<IncidentTally.Of> bySeverity(Collection<IncidentFact> incidents) {
        return IncidentTally.by(incidents, IncidentFact::severity);
    }

    /** The same of incidents. */
    public static List<IncidentTally.Of> byType(Collection<IncidentFact> incidents) {
        return IncidentTally.by(incidents, IncidentFact::type);
    }
}
