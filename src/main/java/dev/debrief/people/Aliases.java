package dev.debrief.people;

import java.util.List;
import java.util.Optional;

/** The other ways in which one person is written. */
record Aliases(Person person) {
    static Aliases of(Person person) {
        return new Aliases(person);
    }

    /** Each way of writing means one person only. */
    void check(String typed, Problems problems) {
        for (String line : PersonForm.lines(typed)) {
            Optional<PersonAlias> holder =
                    PersonAlias.find("lower(alias) = lower(?1)", line).firstResultOptional();
            holder.filter(alias -> alias.person.id() != person.id())
                    .ifPresent(alias -> problems.add("aliases", line + " already means " + alias.person.name() + "."));
        }
    }

    void keep(String typed) {
        List<String> lines = PersonForm.lines(typed);
        PersonAlias.delete("person", person);
        lines.stream()
                .filter(line -> lines.stream()
                        .filter(line::equalsIgnoreCase)
                        .findFirst()
                        .filter(line::equals)
                        .isPresent())
                .forEach(line -> new PersonAlias(person, line).persist());
    }
}
