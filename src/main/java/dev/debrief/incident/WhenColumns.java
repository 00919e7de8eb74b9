package dev.debrief.incident;

import dev.debrief.document.When;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A {@link When} as columns: an instant, a day, or only words; all empty where nobody said. */
@Embeddable
public class WhenColumns {
    @Nullable
    public Instant instant;

    @Nullable
    public LocalDate day;

    @Nullable
    public String asWritten;

    public static WhenColumns of(When when) {
        WhenColumns columns = new WhenColumns();
        if (when instanceof When.Exact exact) {
            columns.instant = exact.instant();
            columns.asWritten = exact.asWritten();
        } else if (when instanceof When.OnDay onDay) {
            columns.day = onDay.day();
            columns.asWritten = onDay.asWritten();
        } else if (when instanceof When.InWords inWords) {
            columns.asWritten = inWords.asWritten();
        }
        return columns;
    }

    /** Hibernate gives null for an embedded value of which every column is empty. */
    public static When toWhen(@Nullable WhenColumns columns) {
        if (columns == null) return When.unsaid();
        if (columns.instant != null) return new When.Exact(columns.instant, columns.asWritten);
        if (columns.day != null) return new When.OnDay(columns.day, columns.asWritten);
        return columns.asWritten == null ? When.unsaid() : new When.InWords(columns.asWritten);
    }
}
