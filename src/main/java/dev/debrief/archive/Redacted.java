package dev.debrief.archive;

import dev.debrief.document.redaction.RedactedCopy;
import dev.debrief.document.redaction.Trace;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A copy for customers, and what people have decided about it. */
public record Redacted(RedactedCopy copy, List<Decided> decided) {
    public Redacted {
        decided = List.copyOf(decided);
    }

    /**
     * What was decided about a word.
     *
     * @param instead other words, maybe empty; null where it may stay
     * @param reason why it may stay; null where it may not
     */
    public record Decided(
            Trace trace, @Nullable String instead, @Nullable String reason, String by, Instant at) {}
}
