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

    private final Deletions deletions;
    private final EntityManager entityManager;
    private final Clock clock;

    Undoing(Deletions deletions, EntityManager entityManager, Clock clock) {
        this.deletions = deletions;
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
        if (gone && file.importedFileId != null)
            ImportedFile.update("undoneAt = ?1 where id = ?2", clock.instant(), file.importedFileId);
    }

    /** What somebody has done with it since it came in; empty where nobody has. */
    private String touched(Incident incident) {
        if (incident.revision != FIRST || incident.isPublished()) return "Somebody saved it since.";
        if (is("select count(*) from working_copy where incident_number = :number and typed is not null", incident))
            return "Somebody is writing in it.";
        if (is("select count(*) from attachment where incident_number = :number", incident))
            return "A file was attached to it.";
        boolean worked = is(
                "select count(*) from action_item_event e join action_item i on i.number = e.item_number"
                        + " where i.incident_number = :number and e.through <> 'document'",
                incident);
        return worked ? "One of its action items was worked on." : "";
    }

    private boolean is(String count, Incident incident) {
        Object found = entityManager
                .createNativeQuery(count)
                .setParameter("number", incident.number)
                .getSingleResult();
        return ((Number) found).longValue() > 0;
    }
}
