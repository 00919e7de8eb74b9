package dev.debrief.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was made of a manuscript.
 *
 * @param tree the document; null only where a finding stops saving
 * @param findings in the order of the form
 * @param understood how each typed time was understood, by field name; nothing for an empty field
 */
public record ManuscriptReading(@Nullable PostMortem tree, List<Finding> findings, Map<String, When> understood) {
    public ManuscriptReading {
        findings = List.copyOf(findings);
        understood = Collections.unmodifiableMap(new LinkedHashMap<>(understood));
    }

    /** The document; empty only where a finding stops saving. */
    public Optional<PostMortem> postMortem() {
        return Optional.ofNullable(tree);
    }

    /** The findings at one field. */
    public List<Finding> at(String field) {
        return findings.stream()
                .filter(finding -> finding.field().equals(field))
                .toList();
    }

    /** The findings of one weight, in the order of the form. */
    public List<Finding> weighing(Finding.Weight weight) {
        return findings.stream().filter(finding -> finding.weight() == weight).toList();
    }
}
