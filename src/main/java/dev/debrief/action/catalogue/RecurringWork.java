package dev.debrief.action.catalogue;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Brings back, once an hour, what comes back by its rhythm. Each replica does so: a round has one item however many ask.
 * What fails is tried again an hour later.
 */
@ApplicationScoped
class RecurringWork {
    private static final Logger LOG = Logger.getLogger(RecurringWork.class);
    private static final Duration AFTER_THE_START = Duration.ofMinutes(1);

    private final RecurringPractices practices;
    private final Clock clock;
    private final Optional<Duration> every;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "recurring practices");
        thread.setDaemon(true);
        return thread;
    });

    /** @param every how often; nothing comes back by itself where it is empty, as in tests that hold the clock */
    RecurringWork(
            RecurringPractices practices,
            Clock clock,
            @ConfigProperty(name = "debrief.recurring.every") Optional<Duration> every) {
        this.practices = practices;
        this.clock = clock;
        this.every = every;
    }

    void onStart(@Observes StartupEvent start) {
        if (every.isEmpty()) return;
        long pause = every.get().toSeconds();
        Future<?> unused =
                timer.scheduleWithFixedDelay(this::comeBack, AFTER_THE_START.toSeconds(), pause, TimeUnit.SECONDS);
    }

    void onStop(@Observes ShutdownEvent stop) {
        timer.shutdownNow();
    }

    void comeBack() {
        try {
            while (practices.comeBack(clock.instant()) > 0) LOG.debug("Practices came back");
        } catch (RuntimeException later) {
            LOG.warn("What comes back could not be brought back; it is tried again later", later);
        }
    }
}
