package dev.debrief.incident;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;

/** What one degree of severity is called here, and what it means. Rank 1 is the worst, 4 the mildest. */
@Entity
public class Severity extends PanacheEntityBase {
    @Id
    public String name;

    public short rank;
    public String meaning;
    public int place;

    /** In the order in which people choose from them. */
    public static List<Severity> inOrder() {
        return list("order by place, name");
    }
}
