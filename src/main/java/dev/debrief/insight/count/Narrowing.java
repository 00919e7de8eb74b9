package dev.debrief.insight.count;

import org.jspecify.annotations.Nullable;

/**
 * Which incidents and items are counted. What is null does not narrow. Deleted incidents and duplicates never count.
 *
 * @param team of the incident; of an item the team in whose list it stands
 * @param service one of the incident; of an item, of its incident
 * @param severity of the incident, by its name
 * @param type of the incident, by its name
 * @param tag as it is written, in any case
 * @param drills whether drills count too
 */
public record Narrowing(
        @Nullable Long team,
        @Nullable Long service,
        @Nullable String severity,
        @Nullable String type,
        @Nullable String tag,
        boolean drills) {
    /** Everything but drills. */
    public static final Narrowing NONE = new Narrowing(null, null, null, null, null, false);

    public boolean isNone() {
        return equals(NONE);
    }
}
