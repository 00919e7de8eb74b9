package dev.debrief.archive.template;

import dev.debrief.people.Person;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A template by its key, whatever its versions say. */
@Entity
@Table(name = "template")
public class TemplateRow extends PanacheEntityBase {
    @Id
    public String key;

    /** The number of the newest version. */
    public int newest;

    /** Whether the house begins with it where neither a team nor a person has chosen. */
    public boolean houseDefault;

    @Nullable
    public Instant archivedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "archived_by")
    @Nullable
    public Person archivedBy;

    static Optional<TemplateRow> of(String key) {
        return findByIdOptional(key);
    }

    /** Held until the transaction ends, so that two savers come one after the other. */
    static Optional<TemplateRow> held(String key) {
        return findByIdOptional(key, LockModeType.PESSIMISTIC_WRITE);
    }

    static Optional<TemplateRow> ofTheHouse() {
        return find("houseDefault = true").firstResultOptional();
    }

    static List<TemplateRow> byKey() {
        return list("order by key");
    }

    boolean isArchived() {
        return archivedAt != null;
    }

    /** Offers it no more; documents that are written under it keep it. */
    void archive(Person by, Clock clock) {
        if (isArchived()) return;
        archivedAt = clock.instant();
        archivedBy = by;
        houseDefault = false;
    }

    /** Offers it again. */
    void bringBack() {
        archivedAt = null;
        archivedBy = null;
    }
}
