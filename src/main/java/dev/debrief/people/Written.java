package dev.debrief.people;

import io.quarkus.hibernate.orm.panache.Panache;

/** Names as people write them. */
final class Written {
    private Written() {}

    /** One line, single blanks, and nothing that PostgreSQL cannot keep (NUL becomes its visible sign). */
    static String tidy(String typed) {
        return typed.replace('\u0000', '\u2400').replaceAll("[\\s\\h]+", " ").strip();
    }

    /** Until this transaction ends, nobody else looks for or adds this name: two imports at once add it once. */
    static void alone(String kind, String name) {
        Panache.getEntityManager()
                .createNativeQuery(
                        "select 1 from (select pg_advisory_xact_lock(hashtext(:kind), hashtext(lower(:name)))) locked")
                .setParameter("kind", kind)
                .setParameter("name", name)
                .getSingleResult();
    }
}
