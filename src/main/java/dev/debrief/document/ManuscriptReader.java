package dev.debrief.document;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Reads what a person typed. */
public final class ManuscriptReader {
    private final Vocabulary vocabulary;
    private final Instant now;

    public ManuscriptReader(Vocabulary vocabulary, Instant now) {
        this.vocabulary = vocabulary;
        this.now = now;
    }

    /** Reads a manuscript; {@code before} gives what the form does not hold. */
    public ManuscriptReading read(Manuscript typed, PostMortem before) {
        if (typed.fields().isEmpty()) return new ManuscriptReading(before, List.of(), Map.of());
        throw new UnsupportedOperationException("written next: " + vocabulary + now + typed + before);
    }
}
