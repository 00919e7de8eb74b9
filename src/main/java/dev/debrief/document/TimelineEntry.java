package dev.debrief.document;

import dev.debrief.shared.Markdown;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened.
 *
 * @param source where this is known from, such as a channel or a job log; maybe empty
 * @param evidence a link or words that prove it; maybe empty
 * @param internal not for customers
 */
public record TimelineEntry(
        RowId id, When when, @Nullable Kind kind, Markdown text, String source, String evidence, boolean internal) {
    public TimelineEntry {
        source = Line.of(source);
        evidence = Line.of(evidence);
    }

    /** What sort of thing happened. */
    public enum Kind {
        TRIGGER,
        DETECTION,
        COMMUNICATION,
        DECISION,
        ACTION,
        MITIGATION,
        RECOVERY;

        /** The word on pages and in exports: {@code trigger}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
