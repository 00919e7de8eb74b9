package dev.debrief.postmortem;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.debrief.shared.IncidentNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of the list of incidents.
 *
 * @param severityRank 1 (worst) to 4; 0 where no severity is set
 * @param happenedAt when it began where that is known, otherwise when it was written up
 * @param hit a piece of the text around the words that were searched for, with {@link #MARK} before and {@link #UNMARK}
 *     behind each of them; null where nothing was searched
 * @param lateActions open action items whose day has passed
 */
public record IncidentLine(
        IncidentNumber number,
        String title,
        @Nullable String severity,
        int severityRank,
        @Nullable String type,
        List<String> services,
        @Nullable String team,
        @Nullable String lead,
        Instant happenedAt,
        @Nullable Instant startedAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant publishedAt,
        boolean archived,
        boolean drill,
        int openActions,
        int lateActions,
        int allActions,
        @JsonIgnore @Nullable String hit) {
    public static final char MARK = '\u0001';
    public static final char UNMARK = '\u0002';

    /** How long it lasted, where both ends are known and in order. */
    public Optional<Duration> duration() {
        if (startedAt == null || resolvedAt == null || resolvedAt.isBefore(startedAt)) return Optional.empty();
        return Optional.of(Duration.between(startedAt, resolvedAt));
    }

    @JsonIgnore
    public boolean isPublished() {
        return publishedAt != null;
    }

    /** {@code draft} or {@code published}. */
    @JsonProperty
    public String status() {
        return isPublished() ? "published" : "draft";
    }
}
