package dev.debrief.archive.imports;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One of many files that came in at once, and what became of it. */
@Entity
class ImportRunFile extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "import_run_file_id")
    @SequenceGenerator(name = "import_run_file_id", sequenceName = "import_run_file_id", allocationSize = 50)
    public Long id;

    public long runId;
    public String path;

    @Enumerated(EnumType.STRING)
    public Fate state;

    /** Only while it waits. */
    public byte @Nullable [] content;

    @Nullable
    public Integer incidentNumber;

    @Nullable
    public Long importedFileId;

    public String message;
    public int doubts;

    /** The next that waits, held until the transaction ends; what another replica holds is passed by. */
    static Optional<ImportRunFile> nextWaiting() {
        return held("select id from import_run_file where state = 'WAITING' order by id limit 1"
                + " for update skip locked");
    }

    /** That file, held as soon as nobody else holds it; empty where it does not wait any more. */
    static Optional<ImportRunFile> waiting(long id) {
        return held("select id from import_run_file where state = 'WAITING' and id = " + id + " for update");
    }

    /** The next that is to be undone. */
    static Optional<ImportRunFile> nextToUndo() {
        return held("select f.id from import_run r join import_run_file f on f.run_id = r.id"
                + " where r.undone_at is not null and f.state = 'KEPT' order by f.id limit 1"
                + " for update of f skip locked");
    }

    private static Optional<ImportRunFile> held(String query) {
        List<?> ids = getEntityManager().createNativeQuery(query, Long.class).getResultList();
        return ids.stream().findFirst().flatMap(id -> ImportRunFile.<ImportRunFile>findByIdOptional(id));
    }

    void becomes(Fate fate, String why) {
        state = fate;
        content = null;
        message = why;
    }
}
