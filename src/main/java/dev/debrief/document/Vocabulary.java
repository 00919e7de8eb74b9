package dev.debrief.document;

import java.util.List;
import java.util.Optional;

/** The configured words that a manuscript may use: severities, gravest first, and incident types. */
public record Vocabulary(List<String> severities, List<String> types) {
    public Vocabulary {
        severities = List.copyOf(severities);
        types = List.copyOf(types);
    }

    /** The configured spelling of a severity written in any case. */
    public Optional<String> severity(String asWritten) {
        return spelt(severities, asWritten);
    }

    /** The configured spelling of an incident type written in any case. */
    public Optional<String> type(String asWritten) {
        return spelt(types, asWritten);
    }

    private static Optional<String> spelt(List<String> known, String asWritten) {
        return known.stream()
                .filter(word -> word.equalsIgnoreCase(asWritten.strip()))
                .findFirst();
    }
}
