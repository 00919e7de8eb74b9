package dev.debrief.postmortem.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

/** The names that are offered where somebody is named. */
@ApplicationScoped
class Colleagues {
    private static final int MOST = 500;

    private final EntityManager entityManager;

    Colleagues(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    List<String> names() {
        return entityManager
                .createQuery("select p.name from Person p where p.deactivatedAt is null order by p.name", String.class)
                .setMaxResults(MOST)
                .getResultList();
    }
}
