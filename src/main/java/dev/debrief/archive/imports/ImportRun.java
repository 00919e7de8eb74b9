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
import org.jspecify.annotations.Nullable;

/** Many files that came in at once. */
@Entity
class ImportRun extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "import_run_id")
    @SequenceGenerator(name = "import_run_id", sequenceName = "import_run_id", allocationSize = 50)
    public Long id;

    public String name;
    public Instant begunAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "begun_by")
    public Person begunBy;

    @Nullable
    public Instant undoneAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "undone_by")
    @Nullable
    public Person undoneBy;
}
