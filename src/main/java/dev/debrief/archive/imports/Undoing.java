package dev.debrief.archive.imports;

import dev.debrief.archive.Deletion;
import dev.debrief.archive.Deletions;
import dev.debrief.incident.Incident;
import dev.debrief.shared.IncidentNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;

/** Undoes what one file became, unless somebody has worked on it since. */
@ApplicationScoped
class Undoing {
    private static final int FIRST = 1;
    private static final String WHY = "The import that brought it was undone.";

    private static final String WORKED = "One of its action items was worked on.";

    private final Deletions deletions;
    private final Updating updating;
    private final EntityManager entityManager;
    private final Clock clock;

    Undoing(Deletions deletions, Updating updating, EntityManager entityManager, Clock clock) {
        this.deletions = deletions;
        this.updating = updating;
        this.entityManager = entityManager;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void undo(ImportRunFile file) {
        ImportRun run = ImportRun.findById(file.runId);
        long by = Objects.requireNonNull(run.undoneBy, "somebody undoes an import")
                .id();
        if (file.incidentNumber == null) {
            file.becomes(Fate.UNDONE, "");
            return;
        }
        IncidentNumber number = new IncidentNumber(file.incidentNumber);
        Incident incident = Incident.held(number).orElseThrow();
        if (file.state == Fate.UPDATED) {
            takeBack(file, incident, by);
            return;
        }
        String touched = incident.isDeleted() ? "" : touched(incident);
        if (!touched.isEmpty()) {
            file.becomes(Fate.LEFT, touched);
            return;
        }
        Deletion.Fate items = deletions.openItems(number).isEmpty() ? Deletion.Fate.UNSAID : Deletion.Fate.CLOSE;
        Deletion deletion = deletions
                .delete(number, incident.revision, items, WHY, by, true)
                .orElseThrow();
        boolean gone = deletion instanceof Deletion.Done || deletion instanceof Deletion.AlreadySo;
        file.becomes(gone ? Fate.UNDONE : Fate.LEFT, gone ? "" : "It could not be deleted. Delete it on its page.");
        if (gone) fileMayComeAgain(file);
    }

    /** The incident says again what it said before the update. */
    private void takeBack(ImportRunFile file, Incident incident, long by) {
        int updated = Objects.requireNonNull(file.updatedTo, "the revision of the update");
        String touched = incident.isDeleted() ? incident.spoken() + " is deleted." : "";
        if (touched.isEmpty() && incident.revision != updated) touched = "Somebody saved it since.";
        if (touched.isEmpty()) touched = written(incident);
        if (touched.isEmpty() && isWorkedOn(incident, updated)) touched = WORKED;
        if (touched.isEmpty() && !updating.takeBack(file, by)) touched = "Restore it in its history.";
        file.becomes(touched.isEmpty() ? Fate.UNDONE : Fate.LEFT, touched);
        if (touched.isEmpty()) fileMayComeAgain(file);
    }

    private void fileMayComeAgain(ImportRunFile file) {
        if (file.importedFileId != null)
            ImportedFile.update("undoneAt = ?1 where id = ?2", clock.instant(), file.importedFileId);
    }

    private boolean isWorkedOn(Incident incident, int revision) {
        Object found = entityManager
                .createNativeQuery("select count(*) from action_item_event e"
                        + " join action_item i on i.number = e.item_number"
                        + " join revision r on r.incident_number = i.incident_number and r.number = :revision"
                        + " where i.incident_number = :number and e.through <> 'document'"
                        + " and e.recorded_at >= r.saved_at")
                .setParameter("number", incident.number)
                .setParameter("revision", revision)
                .getSingleResult();
        return ((Number) found).longValue() > 0;
    }

    /** What somebody has done with it since it came in; empty where nobody has. */
    private String touched(Incident incident) {
        int untouched = FIRST + 2 * updatesTakenBack(incident);
        if (incident.revision != untouched || incident.isPublished()) return "Somebody saved it since.";
        String written = written(incident);
        if (!written.isEmpty()) return written;
        if (is("select count(*) from attachment where incident_number = :number", incident))
            return "A file was attached to it.";
        boolean worked = is(
                "select count(*) from action_item_event e join action_item i on i.number = e.item_number"
                        + " where i.incident_number = :number and e.through <> 'document'",
                incident);
        return worked ? WORKED : "";
    }

    /** Each was a revision, and another one took it back. */
    private static int updatesTakenBack(Incident incident) {
        return (int) ImportRunFile.count(
                "incidentNumber = ?1 and state = ?2 and updatedTo is not null", incident.number, Fate.UNDONE);
    }

    private String written(Incident incident) {
        boolean typed =
                is("select count(*) from working_copy where incident_number = :number and typed is not null", incident);
        return typed ? "Somebody is writing in it." : "";
    }

    private boolean is(String count, Incident incident) {
        Object found = entityManager
                .createNativeQuery(count)
                .setParameter("number", incident.number)
                .getSingleResult();
        return ((Number) found).longValue() > 0;
    }
}
