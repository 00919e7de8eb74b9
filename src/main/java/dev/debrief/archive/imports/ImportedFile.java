package dev.debrief.archive.imports;

import dev.debrief.people.Person;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file and the incident that it became. */
@Entity
class ImportedFile extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "imported_file_id")
    @SequenceGenerator(name = "imported_file_id", sequenceName = "imported_file_id", allocationSize = 50)
    public Long id;

    public int incidentNumber;
    public String name;
    public long size;
    public String sha256;
    public Instant importedAt;

    /** When the import that brought it was undone; null where it was not. What was undone may come again. */
    @Nullable
    public Instant undoneAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "imported_by")
    public Person importedBy;

    static Optional<ImportedFile> with(String sha256) {
        return find("sha256 = ?1 and undoneAt is null", sha256).firstResultOptional();
    }

    static Optional<ImportedFile> named(String name) {
        if (name.isEmpty()) return Optional.empty();
        return find("name = ?1 and undoneAt is null order by id desc", name).firstResultOptional();
    }

    /** The same file sent twice at once: the second waits here until the first has committed. */
    static void alone(String sha256) {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:file, 200)) as text)")
                .setParameter("file", sha256)
                .getSingleResult();
    }
}
