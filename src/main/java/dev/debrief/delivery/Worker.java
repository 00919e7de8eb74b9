package dev.debrief.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/** Does what waits: claims, acts with no transaction open, settles. */
@ApplicationScoped
public class Worker {
    private static final Logger LOG = Logger.getLogger(Worker.class);

    private final Destinations destinations;
    private final Exchange exchange;
    private final Figures figures;
    private final Clock clock;

    Worker(Destinations destinations, Exchange exchange, Figures figures, Clock clock) {
        this.destinations = destinations;
        this.exchange = exchange;
        this.figures = figures;
        this.clock = clock;
    }

    /**
     * Does everything that may be done now, on this thread, one destination after the other. Further threads do this by
     * themselves in a running Debrief; a test calls it.
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
                Claimed claimed = next(destination);
                while (claimed instanceof Claimed.Work work) {
                    done++;
                    claimed = finish(work, () -> true);
                }
            }
        } while (done > before);
        return done;
    }

    /** Claims one, and does nothing yet. */
    Claimed next(Destination destination) {
        return exchange.at(destination, new Exchange.Brought(null, true)).next();
    }

    /** Does what was claimed, settles it, and claims the next one if it is to go on by then. */
    Claimed finish(Claimed.Work work, BooleanSupplier goesOn) {
        Destination destination = work.destination();
        // a lease that ran out between the claim and now: somebody else may be at it
        if (!work.lease().holdsAt(clock.instant()))
            return goesOn.getAsBoolean() ? next(destination) : new Claimed.Nothing(null);
        long began = System.nanoTime();
        Outcome outcome = act(work);
        figures.tried(work, outcome, System.nanoTime() - began);
        Exchange.Given given =
                exchange.at(destination, new Exchange.Brought(new Finished(work, outcome), goesOn.getAsBoolean()));
        if (given.settlement() instanceof Settlement.LeaseLost)
            LOG.warnf(
                    "Delivery %d came back after its lease; what it brought stands in its ledger",
                    work.errand().id());
        return given.next();
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
