package dev.debrief.archive;

import dev.debrief.incident.Incident;
import dev.debrief.incident.search.SearchIndex;
import dev.debrief.shared.IncidentNumber;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Reads into the search what an older Debrief kept, behind the backs of those who already work. One incident a
 * transaction, each claimed by one replica; killed in the middle, the next start goes on.
 */
@ApplicationScoped
class SearchCatchUp {
    private static final Logger LOG = Logger.getLogger(SearchCatchUp.class);

    private final SearchIndex index;
    private volatile boolean isOver;

    SearchCatchUp(SearchIndex index) {
        this.index = index;
    }

    void onStart(@Observes StartupEvent start) {
        Thread thread = new Thread(this::all, "search-catch-up");
        thread.setDaemon(true);
        thread.start();
    }

    void onStop(@Observes ShutdownEvent stop) {
        isOver = true;
    }

    private void all() {
        try {
            int read = 0;
            while (!isOver && QuarkusTransaction.requiringNew().call(this::one)) read++;
            if (read > 0) LOG.infof("The search has read %d documents that an older Debrief kept", read);
        } catch (RuntimeException e) {
            if (!isOver) LOG.warn("The search could not read every older document; the next start goes on", e);
        }
    }

    /** Answers whether there was one. */
    boolean one() {
        Optional<IncidentNumber> number = index.claimUnread();
        number.flatMap(Incident::numbered)
                .ifPresent(incident -> index.keep(TablesToTree.read(incident), incident.spoken()));
        return number.isPresent();
    }
}
