package dev.debrief.delivery;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.debrief.shared.Recurring;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Runs what comes back by itself, once over all replicas, and wakes the workers for deliveries that another process
 * wrote or left behind. It keeps no queue of its own.
 */
@ApplicationScoped
class Timetable {
    private static final Logger LOG = Logger.getLogger(Timetable.class);
    private static final Duration POLL = Duration.ofSeconds(10);
    private static final Duration HEARTBEAT = Duration.ofMinutes(1);
    private static final int THREADS = 2;

    private final DataSource database;
    private final Workers workers;
    private final List<Recurring> recurring;
    private final boolean isOn;
    private final Duration grace;
    private @Nullable Scheduler scheduler;

    Timetable(
            DataSource database,
            Workers workers,
            @All List<Recurring> recurring,
            @ConfigProperty(name = "debrief.delivery.workers") boolean isOn,
            @ConfigProperty(name = "debrief.delivery.grace") Duration grace) {
        this.database = database;
        this.workers = workers;
        this.recurring = recurring;
        this.isOn = isOn;
        this.grace = grace;
    }

    /** After everything else, on a thread of its own: a start does not wait for it. */
    void onStart(@Observes @Priority(5000) StartupEvent start) {
        if (isOn) Workers.daemons("timetable").newThread(this::begin).start();
    }

    private synchronized void begin() {
        Scheduler made = Scheduler.create(database)
                .startTasks(Stream.concat(recurring.stream().map(Timetable::task), Stream.of(wake()))
                        .toList())
                .threads(THREADS)
                .pollingInterval(POLL)
                .heartbeatInterval(HEARTBEAT)
                .shutdownMaxWait(grace)
                .failureLogging(LogLevel.WARN, true)
                .build();
        scheduler = made;
        made.start();
        workers.wake();
    }

    private static RecurringTask<Void> task(Recurring work) {
        return Tasks.recurring(work.name(), FixedDelay.of(work.every())).execute((instance, context) -> {
            LOG.debugf("%s begins", work.name());
            work.run();
        });
    }

    private RecurringTask<Void> wake() {
        return Tasks.recurring("deliveries", FixedDelay.of(POLL)).execute((instance, context) -> workers.wake());
    }

    synchronized void onStop(@Observes @Priority(2) ShutdownEvent stop) {
        if (scheduler != null) scheduler.stop();
    }
}
