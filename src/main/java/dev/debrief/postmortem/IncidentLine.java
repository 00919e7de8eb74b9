package dev.debrief.postmortem;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.debrief.incident.search.PlaceFound;
import dev.debrief.incident.search.PlacesFound;
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
 * @param found where the words stand that were searched for
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
        @JsonIgnore PlacesFound found) {

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

    /** The first places at which the words stand; empty where nothing was searched for. */
    @JsonProperty
    public List<PlaceFound> places() {
        return found.shown();
    }
}
