package dev.debrief.document.reading;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a single labelled fact is about. */
enum Fact {
    TITLE,
    SEVERITY,
    STATUS,
    STARTED,
    DETECTED,
    ACKNOWLEDGED,
    MITIGATED,
    RESOLVED,
    ZONE,
    LEAD,
    AUTHORS,
    SERVICES,
    TAGS,
    DATE,
    OTHER;

    private static final Set<Fact> TIMES = EnumSet.range(STARTED, RESOLVED);
    private static final PhraseBook FIELDS = PhraseBook.named("fields");

    /** What a label says, where it says nothing else. */
    static Optional<Fact> of(String label) {
        return FIELDS.best(label)
                .filter(found -> found.score() >= 1)
                .map(found -> valueOf(found.meaning().toUpperCase(Locale.ROOT)));
    }

    /** How many letters of a label say that it is that of a fact; 0 where it is none. */
    static int length(String label) {
        return FIELDS.best(label)
                .filter(found -> found.score() >= 1)
                .map(PhraseBook.Found::length)
                .orElse(0);
    }

    boolean isTime() {
        return TIMES.contains(this);
    }
}
