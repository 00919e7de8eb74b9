package dev.debrief.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/**
 * A name that incidents are given and that is configured: a severity or a type. Renaming it renames it on every
 * incident; one that is in use cannot be taken away.
 */
@ApplicationScoped
class ConfiguredWord {
    private final EntityManager entityManager;

    ConfiguredWord(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The two lists of configured words. */
    enum Sort {
        SEVERITY("severity", "severity", 40),
        TYPE("incident_type", "incident_type", 80);

        private final String table;
        private final String column;
        private final int longest;

        Sort(String table, String column, int longest) {
            this.table = table;
            this.column = column;
            this.longest = longest;
        }
    }

    /** What is wrong with a new name; empty when nothing is. */
    Optional<String> complaint(Sort sort, String was, String name) {
        if (name.isBlank()) return Optional.of("Say what it is called here.");
        if (name.length() > sort.longest) {
            return Optional.of("That has " + name.length() + " characters; at most " + sort.longest + " fit.");
        }
        boolean taken = !name.equalsIgnoreCase(was) && count(sort.table, "lower(name) = lower(:name)", name) > 0;
        return taken ? Optional.of("“" + name + "” is in the list already.") : Optional.empty();
    }

    /** Why it cannot be taken away; empty when it can. */
    Optional<String> hold(Sort sort, String name) {
        long incidents = count("incident", sort.column + " = :name", name);
        if (incidents == 0) return Optional.empty();
        return Optional.of("“" + name + "” is on " + (incidents == 1 ? "one incident" : incidents + " incidents")
                + ". Give them another one first, or rename it: that renames it there too.");
    }

    /** The foreign keys carry the new name to every incident. */
    void rename(Sort sort, String was, String name) {
        entityManager
                .createNativeQuery("update " + sort.table + " set name = :name where name = :was")
                .setParameter("name", name)
                .setParameter("was", was)
                .executeUpdate();
    }

    /** One more than the last place in the list. */
    int nextPlace(Sort sort) {
        Object last = entityManager
                .createNativeQuery("select coalesce(max(place), 0) from " + sort.table)
                .getSingleResult();
        return ((Number) last).intValue() + 1;
    }

    private long count(String table, String condition, String name) {
        Object count = entityManager
                .createNativeQuery("select count(*) from " + table + " where " + condition)
                .setParameter("name", name)
                .getSingleResult();
        return ((Number) count).longValue();
    }
}
