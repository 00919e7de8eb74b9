package dev.debrief.incident;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.List;

/** A word that is configured here and that incidents, or their factors, are given. */
@MappedSuperclass
public abstract class ConfiguredWord extends PanacheEntityBase {
    @Id
    public String name;

    public int place;

    /** What stands behind the name, in the order of the columns of its list. */
    abstract List<String> texts();

    abstract void fill(List<String> texts);

    /** Its name, and those that it also stands for. */
    List<String> names() {
        return List.of(name);
    }

    /** From now on it also stands for names that are going. */
    void standFor(List<String> going) {}
}
