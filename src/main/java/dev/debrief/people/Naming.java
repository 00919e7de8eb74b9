package dev.debrief.people;

import java.util.List;

/** Writes people so that {@link People#match} finds them again. */
final class Naming {
    private static final int MOST = 1_000;

    private Naming() {}

    static String of(Person person) {
        return person.email().map(email -> person.name() + " <" + email + ">").orElse(person.name());
    }

    /** Everybody who is still here, by name. */
    static List<String> everybody() {
        return Person.<Person>find("deactivatedAt is null order by lower(name), id")
                .range(0, MOST - 1)
                .<Person>list()
                .stream()
                .map(Naming::of)
                .toList();
    }
}
