package dev.debrief.mail.answer;

import dev.debrief.shared.Recurring;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/** Forgets that links were used once they hold no more. */
@ApplicationScoped
class UsedLinks implements Recurring {
    private final EntityManager entityManager;
    private final Clock clock;

    UsedLinks(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "used links of mails";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    @Transactional
    public void run() {
        entityManager
                .createNativeQuery("delete from mail_answer where expires_at < :now")
                .setParameter("now", clock.instant())
                .executeUpdate();
    }
}
