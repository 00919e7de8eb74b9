package dev.debrief.people;

import dev.debrief.shared.CannotStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The administrator whom DEBRIEF_ADMIN_EMAIL, _PASSWORD and _TOKEN name. The account is made once and then left to its
 * owner; the token is what the environment says at the last start.
 */
@ApplicationScoped
class NamedAdministrator {
    private static final int SHORTEST_TOKEN = 32;

    private final Optional<String> email;
    private final Optional<String> password;
    private final Optional<String> token;
    private final Clock clock;

    NamedAdministrator(
            @ConfigProperty(name = "debrief.admin.email") Optional<String> email,
            @ConfigProperty(name = "debrief.admin.password") Optional<String> password,
            @ConfigProperty(name = "debrief.admin.token") Optional<String> token,
            Clock clock) {
        this.email = email.filter(text -> !text.isBlank());
        this.password = password.filter(text -> !text.isEmpty());
        this.token = token.filter(text -> !text.isEmpty());
        this.clock = clock;
    }

    /** Makes true what the environment says; again and again, and by several replicas at once, it changes nothing. */
    @Transactional
    void keep() {
        Written.alone("first administrator", "");
        Optional<EmailAddress> address = email.map(NamedAdministrator::readable);
        password.flatMap(Password::complaint).ifPresent(complaint -> {
            throw new CannotStart("DEBRIEF_ADMIN_PASSWORD cannot be used. " + complaint);
        });
        Optional<Person> person = address.map(this::account);
        if (token.isEmpty()) ApiToken.dropFromEnvironment();
        else ApiToken.keepFromEnvironment(person.orElseGet(this::automation), longEnough(token.get()), clock.instant());
    }

    private Person account(EmailAddress address) {
        Optional<Person> known =
                Person.find("lower(email) = lower(?1)", address.value()).firstResultOptional();
        if (known.isPresent() && known.get().role().isPresent()) return known.get();
        Person person = known.orElseGet(() -> new Person(address.value(), clock.instant()));
        person.email = address.value();
        person.become(Role.ADMINISTRATOR);
        password.map(Password::of).ifPresent(person::takePassword);
        person.persist();
        return person;
    }

    /** Without an address the token belongs to somebody who is no human and cannot sign in. */
    private Person automation() {
        Optional<Person> known = Person.find(
                        "name = ?1 and email is null and role = ?2", "Automation", Role.ADMINISTRATOR)
                .firstResultOptional();
        return known.orElseGet(() -> {
            Person person = new Person("Automation", clock.instant());
            person.become(Role.ADMINISTRATOR);
            person.persist();
            return person;
        });
    }

    private static EmailAddress readable(String text) {
        return EmailAddress.parse(text)
                .orElseThrow(() -> new CannotStart("DEBRIEF_ADMIN_EMAIL is not an e-mail address: " + text));
    }

    private static String longEnough(String token) {
        if (token.length() >= SHORTEST_TOKEN) return token;
        throw new CannotStart("DEBRIEF_ADMIN_TOKEN has " + token.length() + " characters and needs at least "
                + SHORTEST_TOKEN + "; the output of `openssl rand -hex 32` will do.");
    }
}
