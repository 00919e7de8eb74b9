package dev.debrief.document;

import dev.debrief.shared.Markdown;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A root cause, a contributing factor or the trigger. Readers see it as F1, F2, ... by its place in the document.
 *
 * @param ledTo the factors that this one led to; empty where it led to the impact itself
 * @param category one of the configured categories, such as alerting
 * @param internal not for customers
 */
public record Factor(
        RowId id, Role role, @Nullable String category, Markdown text, List<RowId> ledTo, boolean internal) {
    public Factor {
        category = Line.orNull(category);
        ledTo = List.copyOf(ledTo);
    }

    /** What part a factor played. */
    public enum Role {
        ROOT_CAUSE,
        CONTRIBUTING,
        TRIGGER;

        /** The words on pages and in exports: {@code root cause}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }
}
