package dev.debrief.people;

import java.util.List;

/** Whom a name, address or handle in a text means. */
public sealed interface Match {
    /** Exactly this person. */
    record One(Person person) implements Match {}

    /** More than one person is written like this; a human has to say whom it means. Oldest first. */
    record Several(List<Person> persons) implements Match {
        public Several {
            persons = List.copyOf(persons);
        }
    }

    /** Nobody we know. */
    record Nobody() implements Match {}
}
