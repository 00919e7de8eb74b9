package dev.debrief.incident;

import jakarta.persistence.Entity;
import java.util.List;

/** A sort of incident that is seen here, with what is usually behind it and how it is usually found. */
@Entity
public class IncidentType extends ConfiguredWord {
    public String usualSeverity;
    public String usualCause;
    public String foundBy;

    /** In the order in which people choose from them. */
    public static List<IncidentType> inOrder() {
        return list("order by place, name");
    }

    @Override
    List<String> texts() {
        return List.of(usualSeverity, usualCause, foundBy);
    }

    @Override
    void fill(List<String> texts) {
        usualSeverity = texts.get(0);
        usualCause = texts.get(1);
        foundBy = texts.get(2);
    }
}
