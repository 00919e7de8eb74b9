package dev.debrief.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.debrief.database.RealDatabase;
import dev.debrief.shared.Recurring;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The threads of a running Debrief, and its timetable. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class WorkersTest {
    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final Duration LONG = Duration.ofMinutes(2);

    @Inject
    Places places;

    @Inject
    @Named(Places.ONE)
    Place place;

    @Inject
    @Named(Places.OTHER)
    Place other;

    @Inject
    Worker worker;

    @Inject
    Destinations destinations;

    @Inject
    DataSource database;

    @Inject
    Clock clock;

    @BeforeEach
    @AfterEach
    void nothingWaits() {
        places.clear();
        place.forget();
        other.forget();
    }

    @Test
    void a_slow_destination_takes_no_thread_from_another_and_a_stop_lets_what_is_on_its_way_end() throws Exception {
        place.paced(new Pace(2, 1000));
        other.paced(new Pace(2, 1000));
        CountDownLatch begun = new CountDownLatch(2);
        CountDownLatch over = new CountDownLatch(1);
        place.deeds(errand -> {
            begun.countDown();
            return waited(over) ? place.happen(errand) : new Outcome.Unknown("It took too long.");
        });
        for (int i = 0; i < 6; i++) {
            places.write(Places.ONE, "slow " + i, "slow " + i);
            places.write(Places.OTHER, "quick " + i, "quick " + i);
        }
        Workers workers = new Workers(worker, destinations, clock, true, GRACE);
        workers.wake();
        assertThat(waited(begun)).isTrue();
        await().atMost(LONG).until(() -> count(Places.OTHER, DeliveryState.DONE) == 6);
        assertThat(count(Places.ONE, DeliveryState.SENDING)).isEqualTo(2);

        Thread stop = new Thread(() -> stop(workers));
        stop.start();
        await().atMost(LONG).until(() -> stop.getState() == Thread.State.TIMED_WAITING);
        over.countDown();
        stop.join();
        assertThat(count(Places.ONE, DeliveryState.DONE)).isEqualTo(2);
        assertThat(count(Places.ONE, DeliveryState.WAITING)).isEqualTo(4);
    }

    @Test
    void recurring_work_is_done_once_however_many_replicas_run() {
        AtomicInteger runs = new AtomicInteger();
        Recurring work = new Recurring() {
            @Override
            public String name() {
                return "test-of-the-timetable";
            }

            @Override
            public Duration every() {
                return Duration.ofDays(1);
            }

            @Override
            public void run() {
                runs.incrementAndGet();
            }
        };
        Workers workers = new Workers(worker, destinations, clock, false, GRACE);
        List<Timetable> replicas = List.of(
                new Timetable(database, workers, List.of(work), true, GRACE),
                new Timetable(database, workers, List.of(work), true, GRACE));
        try {
            replicas.forEach(replica -> replica.onStart(new StartupEvent()));
            await().atMost(LONG).until(() -> runs.get() > 0 && places.sql("""
                    update scheduled_tasks set task_data = null
                     where task_name = 'test-of-the-timetable' and not picked
                       and execution_time > current_timestamp + interval '23 hours'""") == 1);
            assertThat(runs).hasValue(1);
        } finally {
            replicas.forEach(replica -> replica.onStop(new ShutdownEvent()));
            places.sql("delete from scheduled_tasks");
        }
    }

    private long count(String place, DeliveryState state) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Delivery.count("destination = ?1 and state = ?2", place, state));
    }

    private static void stop(Workers workers) {
        try {
            workers.onStop(new ShutdownEvent());
        } catch (InterruptedException cut) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean waited(CountDownLatch latch) {
        try {
            return latch.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException cut) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
