package dev.debrief.insight.count;

import java.util.List;
import java.util.Map;

/**
 * What people call things.
 *
 * @param severities in their order
 * @param types in their order
 * @param services by id
 * @param doers persons and teams, as {@code p7} and {@code t3}
 */
public record Names(
        List<String> severities,
        List<String> types,
        Map<Long, String> services,
        Map<String, String> doers,
        List<Target> targets) {
    public static final Names NONE = new Names(List.of(), List.of(), Map.of(), Map.of(), List.of());

    /**
     * What a service promises.
     *
     * @param perMillion how much of the time it is well: 999,000 of a million
     * @param days over how many days that is looked at
     */
    public record Target(long service, int perMillion, int days) {
        /** The time it may be away, in seconds. */
        public long allowed() {
            return Math.round(days * 86_400L * (1_000_000L - perMillion) / 1_000_000.0);
        }
    }
}
