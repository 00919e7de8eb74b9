package dev.debrief.jira.link;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What was sent to an issue and may have gone over something there, until its history was looked at. */
@Embeddable
public class SentThere {
    private static final int KEPT = 20;

    /** In Jira's time; null where nothing waits to be looked at. */
    @Nullable
    public Instant sentSince;

    /** Debrief's own changes in the history, by their ids. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> examined = List.of();

    /** Something is sent to an issue that was seen as it was then. */
    public void begin(@Nullable Instant seenAt) {
        if (sentSince == null) sentSince = Objects.requireNonNullElse(seenAt, Instant.EPOCH);
    }

    /** These were looked at; what they went over is kept. */
    public void examine(List<String> ids) {
        List<String> all =
                Stream.concat(examined.stream(), ids.stream()).distinct().toList();
        examined = List.copyOf(all.subList(Math.max(0, all.size() - KEPT), all.size()));
    }

    /** Everything that was sent arrived, and was looked at. */
    public void end() {
        sentSince = null;
    }
}
