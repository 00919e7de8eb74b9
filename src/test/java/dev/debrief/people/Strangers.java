package dev.debrief.people;

import java.time.Instant;

/** People and teams for tests that have no database; equal numbers are the same person. */
public final class Strangers {
    private Strangers() {}

    public static Person person(long id) {
        Person person = new Person("Person " + id, Instant.EPOCH);
        person.id = id;
        return person;
    }

    public static Team team(long id) {
        Team team = new Team("Team " + id);
        team.id = id;
        return team;
    }
}
