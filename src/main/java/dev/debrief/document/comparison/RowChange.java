package dev.debrief.document.comparison;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of one row.
 *
 * @param before where it stood in the older document; null where it was added
 * @param after where it stands in the newer document; null where it was removed
 * @param moved whether it stands in another order among the rows that both have
 * @param fields those that differ; all that say something where the row is in one document only
 */
public record RowChange(@Nullable Place before, @Nullable Place after, boolean moved, List<FieldChange> fields) {
    public RowChange {
        fields = List.copyOf(fields);
        if (before == null && after == null) throw new IllegalArgumentException("a row is in one document at least");
    }

    /**
     * A row within one document.
     *
     * @param number its place, from 1
     * @param label what people call it: {@code AI-17}, {@code F2}
     * @param text what it says
     */
    public record Place(int number, String label, String text) {}

    /** What happened, in one word for all of it. */
    public enum Fate {
        ADDED,
        REMOVED,
        CHANGED,
        MOVED,
        SAME;

        /** The word in JSON: {@code added}. */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A row that moved and changed is changed. */
    @JsonProperty
    public Fate fate() {
        if (before == null) return Fate.ADDED;
        if (after == null) return Fate.REMOVED;
        if (!fields.isEmpty()) return Fate.CHANGED;
        return moved ? Fate.MOVED : Fate.SAME;
    }

    /** Its place in the newer document, or in the older where it is gone. */
    public Place place() {
        return after != null ? after : java.util.Objects.requireNonNull(before);
    }
}
