package dev.debrief.archive;

import dev.debrief.incident.Incident;
import dev.debrief.incident.attachment.FilesChanged;
import dev.debrief.incident.search.SearchIndex;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;

/** An incident is found by the files that it has now. */
@ApplicationScoped
class SearchOfFiles {
    private final SearchIndex index;
    private final EntityManager entityManager;

    SearchOfFiles(SearchIndex index, EntityManager entityManager) {
        this.index = index;
        this.entityManager = entityManager;
    }

    void read(@Observes FilesChanged changed) {
        entityManager.flush();
        Incident.held(changed.incident())
                .ifPresent(incident -> index.keep(TablesToTree.read(incident), changed.incident()));
    }
}
