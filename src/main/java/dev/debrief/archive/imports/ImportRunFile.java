package dev.debrief.archive.imports;

import dev.debrief.people.Person;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
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

    /** While it waits, and for a while where it was changed since. */
    public byte @Nullable [] content;

    @Nullable
    public Integer incidentNumber;

    @Nullable
    public Long importedFileId;

    /** Who wants it to update the incident. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "asked_by")
    @Nullable
    public Person askedBy;

    /** The revision before the update. */
    @Nullable
    public Integer updatedFrom;

    /** The revision that the update became. */
    @Nullable
    public Integer updatedTo;

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

    /** The next that is to update an incident. */
    static Optional<ImportRunFile> nextToUpdate() {
        return held("select id from import_run_file where state = 'TO_UPDATE' order by id limit 1"
                + " for update skip locked");
    }

    /** The next that is to be undone; the last first, because a later one may stand upon an earlier one. */
    static Optional<ImportRunFile> nextToUndo() {
        return held("select f.id from import_run r join import_run_file f on f.run_id = r.id"
                + " where r.undone_at is not null and f.state in ('KEPT', 'UPDATED') order by f.id desc limit 1"
                + " for update of f skip locked");
    }

    private static Optional<ImportRunFile> held(String query) {
        List<?> ids = getEntityManager().createNativeQuery(query, Long.class).getResultList();
        return ids.stream().findFirst().flatMap(id -> ImportRunFile.<ImportRunFile>findByIdOptional(id));
    }

    /** It can be asked again to update. */
    void staysChanged(String why) {
        state = Fate.CHANGED;
        message = why;
    }

    /** What nobody chose in time is forgotten. */
    static void forgetChanged(Instant begunBefore) {
        update(
                "content = null, message = ?1 where state = ?2 and content is not null"
                        + " and runId in (select r.id from ImportRun r where r.begunAt < ?3)",
                "It said something else than before. Nobody chose what becomes of it; bring it in again.",
                Fate.CHANGED,
                begunBefore);
    }

    void becomes(Fate fate, String why) {
        state = fate;
        content = null;
        message = why;
    }
}
