package dev.debrief.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Finds the person that a text means. */
@ApplicationScoped
public class People {
    private final Clock clock;

    People(Clock clock) {
        this.clock = clock;
    }

    /**
     * Whom these words mean: by e-mail address, then by another way of writing that was noted for the person, then by
     * name; without regard to case. {@code Ann Lee <ann@example.org>} is read too, and is nobody with another address.
     * Deactivated people are found.
     */
    @Transactional
    public Match match(String asWritten) {
        Mention mention = Mention.of(asWritten);
        Stream<Supplier<List<Person>>> ways = Stream.of(
                () -> Person.list("lower(email) = lower(?1)", mention.email()),
                () -> Person.list(
                        "select a.person from PersonAlias a where lower(a.alias) in (lower(?1), lower(?2), lower(?3))",
                        mention.text(),
                        mention.email(),
                        mention.name()),
                () -> Person.list(
                        "lower(name) = lower(?1) and (?2 = '' or email is null) order by id",
                        mention.name(),
                        mention.email()));
        return ways.map(Supplier::get)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .map(People::asMatch)
                .orElseGet(Match.Nobody::new);
    }

    /**
     * The person these words mean, or a new one without an account so that the name is kept. Where several are written
     * like this, the one who has been here longest. The text must not be blank.
     */
    @Transactional
    public Person findOrAdd(String asWritten) {
        Mention mention = Mention.of(asWritten);
        if (mention.text().isEmpty()) throw new IllegalArgumentException("nobody is named by a blank text");
        Written.alone("person", mention.text());
        Match match = match(asWritten);
        if (match instanceof Match.One one) return one.person();
        if (match instanceof Match.Several several) return several.persons().get(0);
        return add(mention);
    }

    private Person add(Mention mention) {
        Person person = new Person(mention.name(), clock.instant());
        EmailAddress.parse(mention.email()).ifPresent(address -> person.email = address.value());
        person.persist();
        if (mention.text().startsWith("@")) new PersonAlias(person, mention.text()).persist();
        return person;
    }

    private static Match asMatch(List<Person> found) {
        List<Person> different = found.stream().distinct().toList();
        return different.size() == 1 ? new Match.One(different.get(0)) : new Match.Several(different);
    }
}
