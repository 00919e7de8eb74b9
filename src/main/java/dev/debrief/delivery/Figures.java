package dev.debrief.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** How the queue is, in figures: for the page, for health and for metrics. */
@ApplicationScoped
class Figures {
    /** Counted no further: every figure costs a bounded number of rows. */
    static final int MOST = 10_000;

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final EntityManager entities;
    private final MeterRegistry meters;
    private final Clock clock;
    private volatile @Nullable Standing last;
    private volatile Instant lastAt = Instant.MIN;

    Figures(EntityManager entities, MeterRegistry meters, Clock clock) {
        this.entities = entities;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * How the queue is at one instant.
     *
     * @param oldest for how long the one that is due longest has been due
     */
    record Standing(long waiting, long sending, long unknown, long givenUp, Duration oldest) {}

    void onStart(@Observes StartupEvent start) {
        gauge("debrief.deliveries.waiting", "Deliveries that wait", Standing::waiting);
        gauge("debrief.deliveries.sending", "Deliveries on their way", Standing::sending);
        gauge("debrief.deliveries.unknown", "Deliveries that may have happened", Standing::unknown);
        gauge("debrief.deliveries.given.up", "Deliveries that were given up", Standing::givenUp);
        gauge(
                "debrief.deliveries.oldest.seconds",
                "How long one has been due at most",
                standing -> standing.oldest().toSeconds());
    }

    private void gauge(String name, String description, ToDoubleFunction<Standing> figure) {
        Gauge.builder(name, this, figures -> figure.applyAsDouble(figures.lately()))
                .description(description)
                .register(meters);
    }

    /** One try or look was made. */
    void tried(Claimed.Work work, Outcome outcome, long nanoseconds) {
        meters.timer(
                        "debrief.delivery",
                        "destination",
                        work.destination().name(),
                        "deed",
                        work.isLook() ? "look" : "try",
                        "outcome",
                        OutcomeInWords.word(outcome))
                .record(nanoseconds, TimeUnit.NANOSECONDS);
    }

    /** Not older than a few seconds, so that one reading of all the figures costs one query. */
    private synchronized Standing lately() {
        Standing known = last;
        if (known != null && lastAt.plus(FRESH).isAfter(clock.instant())) return known;
        Standing now = QuarkusTransaction.requiringNew().call(this::now);
        last = now;
        lastAt = clock.instant();
        return now;
    }

    @Transactional
    Standing now() {
        // a tuple, as in WaitingRows
        Tuple first = (Tuple)
                entities.createNativeQuery("select min(not_before) from delivery where state = 'waiting'", Tuple.class)
                        .getSingleResult();
        Instant oldest = first.get(0, Instant.class);
        Duration due = oldest == null ? Duration.ZERO : Duration.between(oldest, clock.instant());
        return new Standing(
                count("waiting"),
                count("sending"),
                count("unknown"),
                count("given-up"),
                due.isNegative() ? Duration.ZERO : due);
    }

    private long count(String state) {
        return ((Number) entities.createNativeQuery("select count(*) from"
                                + " (select 1 from delivery where state = :state limit " + MOST + ") counted")
                        .setParameter("state", state)
                        .getSingleResult())
                .longValue();
    }
}
