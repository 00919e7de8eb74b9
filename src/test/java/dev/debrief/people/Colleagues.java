package dev.debrief.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** People that tests need, made the short way; a name is used once in all tests. */
@ApplicationScoped
public class Colleagues {
    public static final String PASSWORD = "correct horse battery";

    /** Hashing is slow on purpose, so it is done once. */
    private static final String HASH = Password.of(PASSWORD).hash();

    private final Clock clock;
    private final SessionSeal seal;

    Colleagues(Clock clock, SessionSeal seal) {
        this.clock = clock;
        this.seal = seal;
    }

    /** Somebody who can sign in as {@code <name>@example.org} with {@link #PASSWORD}. */
    @Transactional
    public long join(String name, Role role) {
        haveAnAdministrator();
        Optional<Person> known = Person.find("email", name + "@example.org").firstResultOptional();
        Person person = known.orElseGet(() -> new Person(name, clock.instant()));
        person.email = name + "@example.org";
        person.role = role;
        person.passwordHash = HASH;
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

    /** A browser in which somebody new of this role has signed in: it has the cookie that comes of it. */
    @Transactional
    public Browser browserOf(String name, Role role) {
        Person person = Person.findById(join(name, role));
        return Browser.with(SessionCookie.NAME, seal.seal(Session.begin(person, false, clock.instant())));
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
