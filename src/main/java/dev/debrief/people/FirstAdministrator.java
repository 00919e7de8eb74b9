package dev.debrief.people;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;

/** An empty installation belongs to whoever reads its terminal, or to whom its environment names. */
@ApplicationScoped
class FirstAdministrator {
    /** No two letters that look alike (Crockford's alphabet): it is read off one screen and typed on another. */
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final NamedAdministrator named;
    private final Clock clock;
    private final String code;

    FirstAdministrator(NamedAdministrator named, Secret secret, Clock clock) {
        this.named = named;
        this.clock = clock;
        this.code = code(secret.keyFor("first administrator"));
    }

    void onStart(@Observes StartupEvent start) {
        named.keep();
        if (isMissing()) announce();
    }

    /** Whether nobody yet can sign in and administer. */
    @Transactional
    boolean isMissing() {
        return Person.count("role = ?1 and passwordHash is not null", Role.ADMINISTRATOR) == 0;
    }

    boolean isCode(String typed) {
        String letters = typed.toUpperCase(java.util.Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        return java.security.MessageDigest.isEqual(
                RandomToken.hash(letters.replace('O', '0').replace('I', '1').replace('L', '1')),
                RandomToken.hash(code.replace("-", "")));
    }

    /** Makes the first administrator; empty when somebody else was faster. */
    @Transactional
    Optional<Person> make(String name, EmailAddress email, ZoneId zone, Password password) {
        Written.alone("first administrator", "");
        if (!isMissing()) return Optional.empty();
        Optional<Person> known =
                Person.find("lower(email) = lower(?1)", email.value()).firstResultOptional();
        Person person = known.orElseGet(() -> new Person(name, clock.instant()));
        person.name = name;
        person.email = email.value();
        person.zone = zone;
        person.reactivate();
        person.become(Role.ADMINISTRATOR);
        person.takePassword(password);
        person.persist();
        return Optional.of(person);
    }

    /** The same for every replica and every start while it is needed; of no use afterwards. */
    String code() {
        return code;
    }

    private void announce() {
        System.out.println("Nobody can sign in yet. Open /welcome and give the code " + code
                + " to become the first administrator.");
    }

    private static String code(byte[] key) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            if (i == 4 || i == 8) letters.append('-');
            letters.append(LETTERS.charAt(key[i] & 31));
        }
        return letters.toString();
    }
}
