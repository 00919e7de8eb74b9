package dev.debrief.document;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what is found while reading. */
final class Findings {
    private final Set<Finding> found = new LinkedHashSet<>();

    void stopsSaving(String field, String message) {
        found.add(Finding.stopsSaving(field, message));
    }

    void stopsPublishing(String field, String message) {
        found.add(Finding.stopsPublishing(field, message));
    }

    void doubt(String field, String message) {
        found.add(Finding.doubt(field, message));
    }

    void doubts(String field, Collection<String> messages) {
        messages.forEach(message -> doubt(field, message));
    }

    boolean stopSaving() {
        return found.stream().anyMatch(finding -> finding.weight() == Finding.Weight.STOPS_SAVING);
    }

    /** In the order of the form. */
    List<Finding> all() {
        return found.stream()
                .sorted(Comparator.comparingInt(finding -> ManuscriptFields.place(finding.field())))
                .toList();
    }
}
