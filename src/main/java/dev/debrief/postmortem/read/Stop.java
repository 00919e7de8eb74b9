package dev.debrief.postmortem.read;

import dev.debrief.document.Finding;
import io.quarkus.qute.RawString;
import java.util.List;

/**
 * Something that stops a document from being published.
 *
 * @param href the field in the form; empty where there is none
 */
public record Stop(String href, RawString message) {
    static List<Stop> of(List<Finding> findings, String address) {
        return findings.stream()
                .map(finding -> new Stop(
                        finding.field().isEmpty() ? "" : address + "/edit#field-" + finding.field(),
                        Html.words(finding.message())))
                .toList();
    }
}
