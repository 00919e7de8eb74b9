package dev.debrief.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** People that tests need, made the short way; a name is used once in all tests. */
@ApplicationScoped
public class Colleagues {
    public static final String PASSWORD = "correct horse battery";

    private final Clock clock;

    Colleagues(Clock clock) {
        this.clock = clock;
    }

    /** Somebody who can sign in as {@code <name>@example.org} with {@link #PASSWORD}. */
    @Transactional
    public long join(String name, Role role) {
        haveAnAdministrator();
        Optional<Person> known = Person.find("email", name + "@example.org").firstResultOptional();
        Person person = known.orElseGet(() -> new Person(name, clock.instant()));
        person.email = name + "@example.org";
        person.role = role;
        person.passwordHash = Password.of(PASSWORD).hash();
        person.reactivate();
        person.persist();
        return person.id();
    }

    /** As long as there is none, the sign-in page leads to the welcome page. */
    private void haveAnAdministrator() {
        if (Person.count("role = ?1 and passwordHash is not null", Role.ADMINISTRATOR) > 0) return;
        Person administrator = new Person("first administrator", clock.instant());
        administrator.email = "first@example.org";
        administrator.role = Role.ADMINISTRATOR;
        administrator.passwordHash = "nobody knows it";
        administrator.persist();
    }

    /** A browser in which somebody new of this role has signed in. */
    public Browser browserOf(String name, Role role) {
        join(name, role);
        return Browser.signedIn(name + "@example.org", PASSWORD);
    }

    /** The words of a token with the rights of somebody new of this role. */
    @Transactional
    public String tokenOf(String name, Role role) {
        Person person = Person.findById(join(name, role));
        return ApiToken.make(person, "test", null, clock.instant());
    }

    @Transactional
    void change(long id, java.util.function.Consumer<Person> change) {
        change.accept(Person.findById(id));
    }
}
