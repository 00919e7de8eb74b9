package dev.debrief.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Does what waits: claims, acts with no transaction open, settles. */
@ApplicationScoped
public class Worker {
    private static final Logger LOG = Logger.getLogger(Worker.class);

    private final Destinations destinations;
    private final Claims claims;
    private final Settling settling;
    private final Figures figures;
    private final Clock clock;

    /** Which process this is, in the ledger. */
    private final String name =
            ProcessHandle.current().pid() + "-" + UUID.randomUUID().toString().substring(0, 8);

    Worker(Destinations destinations, Claims claims, Settling settling, Figures figures, Clock clock) {
        this.destinations = destinations;
        this.claims = claims;
        this.settling = settling;
        this.figures = figures;
        this.clock = clock;
    }

    /**
     * Does everything that may be done now, on this thread, one destination after the other in turns. Further threads do
     * this by themselves in a running Debrief; a test calls it.
     *
     * @return how many tries and looks there were
     */
    @Transactional(Transactional.TxType.NEVER)
    public int turn() {
        int done = 0;
        int before;
        do {
            before = done;
            for (Destination destination : destinations.all()) {
                if (once(destination) instanceof Claimed.Work) done++;
            }
        } while (done > before);
        return done;
    }

    /** One try or one look, or when to ask again. */
    Claimed once(Destination destination) {
        Claimed claimed = next(destination);
        if (claimed instanceof Claimed.Work work) finish(work);
        return claimed;
    }

    /** Claims one, and does nothing yet. */
    Claimed next(Destination destination) {
        return claims.next(destination, name);
    }

    /** Does what was claimed and settles it. */
    void finish(Claimed.Work work) {
        // a lease that ran out between the claim and now: somebody else may be at it
        if (!work.lease().holdsAt(clock.instant())) return;
        long began = System.nanoTime();
        Outcome outcome = act(work);
        figures.tried(work, outcome, System.nanoTime() - began);
        if (settling.settle(work, outcome) instanceof Settlement.LeaseLost)
            LOG.warnf(
                    "Delivery %d came back after its lease; what it brought stands in its ledger",
                    work.errand().id());
    }

    /** What is thrown says nothing about what happened over there. */
    private static Outcome act(Claimed.Work work) {
        try {
            return work.isLook()
                    ? work.destination().look(work.errand())
                    : work.destination().deliver(work.errand());
        } catch (RuntimeException | LinkageError thrown) {
            // the kind of problem alone: a message may hold what must not be told
            LOG.debugf(thrown, "Delivery %d broke off", work.errand().id());
            return new Outcome.Unknown("It broke off: " + thrown.getClass().getSimpleName());
        }
    }
}
