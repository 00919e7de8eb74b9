package dev.debrief.insight;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.insight.count.Counting;
import dev.debrief.insight.count.Figures;
import dev.debrief.insight.count.Preset;
import dev.debrief.insight.count.Question;
import dev.debrief.shared.Statements;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** Answers what is asked: the usual spans from a table, everything else counted at once. */
@ApplicationScoped
class Insights {
    /** What is counted as quickly as this is counted again when something changed; what takes longer says as of when it is. */
    private static final Duration QUICK = Duration.ofMillis(300);

    private static final Duration WANTED = Duration.ofDays(2);

    private final EntityManager entityManager;
    private final Snapshots snapshots;
    private final Clock clock;

    Insights(EntityManager entityManager, ObjectMapper json, Clock clock) {
        this.entityManager = entityManager;
        this.snapshots = new Snapshots(json, clock);
        this.clock = clock;
    }

    /** @param isExact whether nothing changed since it was counted */
    record Answer(Figures figures, boolean isExact) {}

    /** A usual span with nothing narrowed, in the zone of the house. */
    Answer of(Preset preset, ZoneId zone, LocalDate today) {
        Optional<Snapshots.Kept> kept = apart(rows -> {
            snapshots.want(rows, preset);
            return snapshots.read(rows, preset, zone, today);
        });
        if (kept.isPresent()) {
            Snapshots.Kept found = kept.get();
            if (found.isExact() || found.took().compareTo(QUICK) > 0)
                return new Answer(found.figures(), found.isExact());
        }
        return new Answer(make(preset, zone, today), true);
    }

    private Figures make(Preset preset, ZoneId zone, LocalDate today) {
        Snapshots.Made made = apart(rows -> snapshots.make(rows, preset, zone, today));
        apart(rows -> {
            snapshots.keep(rows, made);
            return made;
        });
        return made.figures();
    }

    /** Anything else: as exact as can be, and as long as it takes. */
    Answer of(Question question) {
        Instant now = clock.instant();
        return new Answer(
                apart(rows -> {
                    rows.write("set transaction isolation level repeatable read", List.of());
                    return Counting.of(Reading.of(rows, question, now));
                }),
                true);
    }

    /** Counts again what somebody wanted lately and what changed since. */
    void catchUp(ZoneId zone, LocalDate today) {
        List<Preset> stale = apart(rows -> {
            snapshots.forget(rows);
            return snapshots.stale(rows, zone, today, clock.instant().minus(WANTED));
        });
        for (Preset preset : stale) make(preset, zone, today);
    }

    /** What is asked of the database in a transaction. */
    @FunctionalInterface
    interface Asking<T> {
        T of(Statements rows) throws SQLException;
    }

    /** In the transaction that there is, so that a page never holds two connections. */
    <T> T within(Asking<T> asking) {
        return QuarkusTransaction.joiningExisting().call(() -> ask(asking));
    }

    /** In a transaction of its own, which may see one state of the database all along. */
    private <T> T apart(Asking<T> asking) {
        return QuarkusTransaction.requiringNew().call(() -> ask(asking));
    }

    private <T> T ask(Asking<T> asking) {
        return entityManager.unwrap(Session.class).doReturningWork(connection -> asking.of(new Statements(connection)));
    }
}
