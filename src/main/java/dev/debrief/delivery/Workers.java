package dev.debrief.delivery;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The threads of this process that work for the destinations. Each destination has as many as it may be used by at once,
 * so that a slow one takes none from another; a thread that finds nothing ends.
 */
@ApplicationScoped
class Workers {
    private static final Logger LOG = Logger.getLogger(Workers.class);
    /** The timetable wakes the workers anyway; a pause in between is shorter. */
    private static final Duration LONGEST_NAP = Duration.ofSeconds(30);

    private final Worker worker;
    private final Destinations destinations;
    private final Clock clock;
    private final boolean isOn;
    private final Duration grace;
    private final Map<String, Crew> crews = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(daemons("deliveries"));
    private final ScheduledExecutorService alarm = Executors.newSingleThreadScheduledExecutor(daemons("wake"));
    private volatile boolean isStopping;

    Workers(
            Worker worker,
            Destinations destinations,
            Clock clock,
            @ConfigProperty(name = "debrief.delivery.workers") boolean isOn,
            @ConfigProperty(name = "debrief.delivery.grace") Duration grace) {
        this.worker = worker;
        this.destinations = destinations;
        this.clock = clock;
        this.isOn = isOn;
        this.grace = grace;
    }

    /** Those at work for one destination, and whether something came while they were. */
    private static final class Crew {
        final AtomicInteger atWork = new AtomicInteger();
        volatile boolean isCalled;
    }

    /** There may be something to do. */
    void wake() {
        if (isOn) destinations.all().forEach(this::wake);
    }

    private void wake(Destination destination) {
        Crew crew = crews.computeIfAbsent(destination.name(), unused -> new Crew());
        crew.isCalled = true;
        if (isStopping) return;
        int most = destination.pace().atOnce();
        int before = crew.atWork.getAndUpdate(now -> now < most ? now + 1 : now);
        if (before < most) threads.execute(() -> work(destination, crew));
    }

    private void work(Destination destination, Crew crew) {
        try {
            Claimed claimed = new Claimed.Nothing(null);
            while (!isStopping) {
                crew.isCalled = false;
                claimed = claimed instanceof Claimed.Work work
                        ? worker.finish(work, () -> !isStopping)
                        : worker.next(destination);
                if (claimed instanceof Claimed.Nothing nothing && !crew.isCalled) {
                    sleep(destination, nothing.again());
                    break;
                }
                if (claimed instanceof Claimed.Work) wake(destination);
            }
            // claimed just when the end began
            if (claimed instanceof Claimed.Work work) worker.finish(work, () -> false);
        } catch (RuntimeException | LinkageError later) {
            LOG.warnf(later, "Deliveries to %s could not be worked on; they are looked for again", destination.name());
        } finally {
            crew.atWork.decrementAndGet();
        }
        // called between the last look and the end
        if (crew.isCalled && !isStopping) wake(destination);
    }

    /** Until its next delivery is due, or its pace lets it. */
    private void sleep(Destination destination, @Nullable Instant when) {
        if (when == null || isStopping) return;
        Duration nap = Duration.between(clock.instant(), when);
        if (nap.compareTo(LONGEST_NAP) > 0) return;
        var unused = alarm.schedule(() -> wake(destination), Math.max(1, nap.toMillis()), TimeUnit.MILLISECONDS);
    }

    /** Nothing new is begun; what is on its way may end within the grace. Before the database goes. */
    void onStop(@Observes @Priority(1) ShutdownEvent stop) throws InterruptedException {
        isStopping = true;
        alarm.shutdownNow();
        threads.shutdown();
        if (!threads.awaitTermination(grace.toMillis(), TimeUnit.MILLISECONDS))
            LOG.warn("A delivery was still on its way at the end; what became of it is looked at after the next start");
    }

    static ThreadFactory daemons(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
