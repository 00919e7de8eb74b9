package dev.debrief.jira.hearing;

import dev.debrief.action.ActionItems;
import dev.debrief.jira.making.Stirring;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Looks at once for what a change here, or a webhook, left to be done; the timetable finds the rest. */
@ApplicationScoped
public class Wake {
    private static final Logger LOG = Logger.getLogger(Wake.class);

    private final Stirring stirring;
    private final Hooks hooks;
    private final Polling polling;
    private final boolean isOn;
    private final AtomicBoolean waits = new AtomicBoolean();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread made = new Thread(work, "jira");
        made.setDaemon(true);
        return made;
    });

    Wake(
            Stirring stirring,
            Hooks hooks,
            Polling polling,
            @ConfigProperty(name = "debrief.delivery.workers") boolean isOn) {
        this.stirring = stirring;
        this.hooks = hooks;
        this.polling = polling;
        this.isOn = isOn;
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) ActionItems.Changed changed) {
        up();
    }

    /** There may be something to do. */
    public void up() {
        if (isOn && waits.compareAndSet(false, true)) thread.execute(this::work);
    }

    /** Somebody wants those asked now that are due. */
    public void poll() {
        if (isOn) thread.execute(() -> quietly(polling::run));
    }

    private void work() {
        waits.set(false);
        quietly(stirring::run);
        quietly(hooks::run);
    }

    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException later) {
            LOG.debugf(later, "What changed is told to Jira a little later");
        }
    }

    @PreDestroy
    void end() {
        thread.shutdownNow();
    }
}
