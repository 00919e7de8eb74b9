package dev.debrief.incident;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;

/** A sort of incident that is seen here, with what is usually behind it and how it is usually found. */
@Entity
public class IncidentType extends PanacheEntityBase {
    @Id
    public String name;

    public String usualSeverity;
    public String usualCause;
    public String foundBy;
    public int place;

    /** In the order in which people choose from them. */
    public static List<IncidentType> inOrder() {
        return list("order by place, name");
    }
}
