package dev.debrief.document;

import dev.debrief.shared.IncidentNumber;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the document stands: its number (null until it is kept), whether it is published, whether it is archived.
 *
 * @param publication null while it is a draft
 */
public record Standing(
        @Nullable IncidentNumber number, @Nullable Publication publication, boolean archived) {
    /** Not kept anywhere yet. */
    public static final Standing NEW = new Standing(null, null, false);

    /** Who published it and when. */
    public record Publication(Instant at, @Nullable String by) {
        public Publication {
            by = Line.orNull(by);
        }
    }

    public boolean isPublished() {
        return publication != null;
    }
}
