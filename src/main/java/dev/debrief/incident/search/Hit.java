package dev.debrief.incident.search;

import dev.debrief.shared.IncidentNumber;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One incident that was found, and its place in the list.
 *
 * @param tier how good the hit is: 0 for the number itself, then by {@link Tier}; 0 for all where the list goes by date
 */
public record Hit(int tier, Instant happenedAt, IncidentNumber number) {
    /** Reads what {@link #toString} wrote; nothing where it cannot be read. */
    public static Optional<Hit> parse(@Nullable String key) {
        String[] pieces = key == null ? new String[0] : key.split("_", -1);
        if (pieces.length != 3 || !pieces[0].matches("[0-9]")) return Optional.empty();
        try {
            Instant at = Instant.parse(pieces[1]);
            int tier = Integer.parseInt(pieces[0]);
            return IncidentNumber.parse(pieces[2]).map(number -> new Hit(tier, at, number));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** As it stands in addresses: {@code 2_2024-06-21T01:09:00Z_42}. */
    @Override
    public String toString() {
        return tier + "_" + happenedAt + "_" + number.value();
    }
}
