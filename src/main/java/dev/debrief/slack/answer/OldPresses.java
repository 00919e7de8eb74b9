package dev.debrief.slack.answer;

import dev.debrief.shared.Recurring;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/** Forgets what was pressed once its request would be refused anyway. */
@ApplicationScoped
class OldPresses implements Recurring {
    private static final Duration KEPT = Duration.ofDays(2);

    private final EntityManager entityManager;
    private final Clock clock;

    OldPresses(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "old presses in Slack";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    @Transactional
    public void run() {
        entityManager
                .createNativeQuery("delete from slack_press where at < :before")
                .setParameter("before", clock.instant().minus(KEPT))
                .executeUpdate();
    }
}
