package dev.debrief.action.catalogue;

import dev.debrief.shared.Recurring;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Brings back what comes back by its rhythm. A round has one item however often it is asked for. */
@ApplicationScoped
class RecurringWork implements Recurring {
    private static final Logger LOG = Logger.getLogger(RecurringWork.class);

    private final RecurringPractices practices;
    private final Clock clock;
    private final Duration every;

    RecurringWork(
            RecurringPractices practices,
            Clock clock,
            @ConfigProperty(name = "debrief.recurring.every") Duration every) {
        this.practices = practices;
        this.clock = clock;
        this.every = every;
    }

    @Override
    public String name() {
        return "recurring-practices";
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public void run() {
        while (practices.comeBack(clock.instant()) > 0) LOG.debug("Practices came back");
    }
}
