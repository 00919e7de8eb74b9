package dev.debrief.digest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Who wants no mails of which kind. */
@ApplicationScoped
public class Muted {
    private final EntityManager entityManager;
    private final Clock clock;

    Muted(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    @Transactional
    public boolean is(long person, MessageKind kind) {
        return !entityManager
                .createNativeQuery("select 1 from muted_mail where person_id = ?1 and kind = ?2")
                .setParameter(1, person)
                .setParameter(2, kind.word())
                .getResultList()
                .isEmpty();
    }

    /** No more of them; somebody who said so before said it then. */
    @Transactional
    public void mute(long person, MessageKind kind) {
        entityManager
                .createNativeQuery("insert into muted_mail (person_id, kind, muted_at) values (?1, ?2, ?3)"
                        + " on conflict (person_id, kind) do nothing")
                .setParameter(1, person)
                .setParameter(2, kind.word())
                .setParameter(3, clock.instant())
                .executeUpdate();
    }

    /** They come again. */
    @Transactional
    public void unmute(long person, MessageKind kind) {
        entityManager
                .createNativeQuery("delete from muted_mail where person_id = ?1 and kind = ?2")
                .setParameter(1, person)
                .setParameter(2, kind.word())
                .executeUpdate();
    }
}
