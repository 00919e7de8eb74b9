package dev.debrief.archive;

import dev.debrief.document.Vocabulary;
import dev.debrief.incident.FactorCategory;
import dev.debrief.incident.IncidentType;
import dev.debrief.incident.Severity;
import jakarta.enterprise.context.ApplicationScoped;

/** The severities, types and categories that are configured, for those who read what people typed. */
@ApplicationScoped
public class KnownWords {
    /** As they are configured now. */
    public Vocabulary now() {
        return new Vocabulary(
                Severity.inOrder().stream().map(severity -> severity.name).toList(),
                IncidentType.inOrder().stream().map(type -> type.name).toList(),
                FactorCategory.inOrder().stream()
                        .map(category -> new Vocabulary.Category(category.name, category.formerNames))
                        .toList());
    }
}
